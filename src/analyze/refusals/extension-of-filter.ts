import { isObject, type JsonValue } from '../../core/json.ts';
import { type KubernetesObject, refOf } from '../../core/resource-ref.ts';
import { extensionName } from '../../translate/policies/policy-names.ts';
import type { RefusalPlace } from './refusal.ts';

/** Fields of EnvoyExtensionPolicy, by what their entries are called in the names of filters. */
const fields = { extproc: 'extProc', wasm: 'wasm', lua: 'lua', 'dynamic-module': 'dynamicModule' } as const;

/** The entry of an EnvoyExtensionPolicy that an HTTP filter runs, which the filter's name tells; undefined for other filters. */
export function extensionOfFilter(
  filter: JsonValue | undefined,
  objects: readonly KubernetesObject[],
): RefusalPlace | undefined {
  if (!isObject(filter) || typeof filter.name !== 'string') return undefined;
  const [, index] = /\/(\d+)$/.exec(filter.name) ?? [];
  if (index === undefined) return undefined;
  for (const policy of objects.filter(({ kind }) => kind === 'EnvoyExtensionPolicy')) {
    for (const type of Object.keys(fields) as (keyof typeof fields)[]) {
      if (filter.name.endsWith(`/${extensionName(policy, type, Number(index))}`))
        return { resource: refOf(policy), path: ['spec', fields[type], Number(index)] };
    }
  }
  return undefined;
}
