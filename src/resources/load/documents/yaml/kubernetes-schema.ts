import type * as JsYaml from 'js-yaml';
import { resolveScalar } from './resolve-scalar.ts';

type Library = typeof JsYaml;

const digitsAndSigns = [...'0123456789+-.'];

/** The js-yaml schema that reads values as Kubernetes does: scalars by `resolveScalar`, keys that are no texts become texts. */
export function kubernetesSchema(yaml: Library): JsYaml.Schema {
  const scalar = <T>(name: string, firstChars: readonly string[], fits: (value: unknown) => value is T) =>
    yaml.defineScalarTag<T>(`tag:yaml.org,2002:${name}`, {
      implicit: true,
      implicitFirstChars: firstChars,
      resolve: (source) => {
        const value = resolveScalar(source);
        return fits(value) ? value : yaml.NOT_RESOLVED;
      },
      identify: () => false,
    });
  return yaml.FAILSAFE_SCHEMA.withTags(
    scalar('null', ['', '~', 'n', 'N'], (value) => value === null),
    scalar('bool', [...'yYnNtTfFoO'], (value) => typeof value === 'boolean'),
    scalar('int', digitsAndSigns, (value): value is number => Number.isInteger(value)),
    scalar('float', digitsAndSigns, (value) => typeof value === 'number'),
    textTag(yaml, 'timestamp'),
    textTag(yaml, 'binary'),
    yaml.mergeTag,
    objectTag(yaml),
  );
}

/** An explicit tag whose value stays the text that was written. */
function textTag(yaml: Library, name: string): JsYaml.ScalarTagDefinition {
  return yaml.defineScalarTag<string>(`tag:yaml.org,2002:${name}`, {
    resolve: (source) => source,
    identify: () => false,
  });
}

type Members = Record<string, unknown>;

/** Mappings become plain objects; `__proto__` is a key like any other. */
function objectTag(yaml: Library): JsYaml.MappingTagDefinition<Members> {
  return yaml.defineMappingTag<Members>('tag:yaml.org,2002:map', {
    create: () => ({}),
    addPair: (members, key, value) => {
      const name = keyText(key);
      if (name === undefined) return 'a key must be a text, a number or a boolean';
      if (name === '__proto__')
        Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
      else members[name] = value;
      return '';
    },
    has: (members, key) => Object.hasOwn(members, keyText(key) ?? ''),
    keys: (members) => Object.keys(members),
    get: (members, key) => members[String(key)],
    identify: () => false,
  });
}

function keyText(key: unknown): string | undefined {
  if (typeof key === 'string') return key;
  return typeof key === 'number' || typeof key === 'boolean' ? String(key) : undefined;
}
