import type * as JsYaml from 'js-yaml';
import type { JsonValue } from '../../../../core/json.ts';
import { expandedSize } from './expanded-size.ts';
import { kubernetesSchema } from './kubernetes-schema.ts';

/** Something that is wrong with the text of a document; `offset` counts UTF-16 units from its start. */
export interface TextProblem {
  readonly message: string;
  readonly offset: number;
}

/** The value of a document, or why it has none; repeated keys (the last one counts) are told apart from errors. */
export type ParsedText =
  | { readonly ok: true; readonly value: JsonValue; readonly repeatedKeys: readonly TextProblem[] }
  | { readonly ok: false; readonly problem: TextProblem };

/** Values that aliases may expand a document to; more is refused, as it can only be an attack or a mistake. */
const expansionLimit = 5_000_000;

/** Parses the text of one document, YAML or JSON. */
export type ParseYaml = (text: string) => ParsedText;

/** Loads the full parser. */
export async function createYamlParser(): Promise<ParseYaml> {
  const yaml = await import('js-yaml');
  const schema = kubernetesSchema(yaml);
  return (text) => parse(yaml, schema, text);
}

function parse(yaml: typeof JsYaml, schema: JsYaml.Schema, text: string): ParsedText {
  try {
    const events = yaml.parseEvents(text, { maxDepth: 200 });
    const construct = (json: boolean): unknown => yaml.constructFromEvents(events, { source: text, schema, json })[0];
    try {
      return checked(text, construct(false), []);
    } catch (error) {
      const repeatedKeys = findRepeatedKeys(yaml, events, text);
      if (repeatedKeys.length === 0) throw error;
      return checked(text, construct(true), repeatedKeys);
    }
  } catch (error) {
    if (!(error instanceof yaml.YAMLException)) throw error;
    return { ok: false, problem: { message: error.reason, offset: error.mark?.position ?? 0 } };
  }
}

function checked(text: string, value: unknown, repeatedKeys: readonly TextProblem[]): ParsedText {
  const json = (value ?? null) as JsonValue;
  // Only what has an anchor can be expanded.
  if (text.includes('&') && expandedSize(json, expansionLimit) > expansionLimit) {
    return { ok: false, problem: { message: `aliases expand it to more than ${expansionLimit} values`, offset: 0 } };
  }
  return { ok: true, value: json, repeatedKeys };
}

/** All keys that occur twice in one mapping, at their later place. */
function findRepeatedKeys(yaml: typeof JsYaml, events: readonly JsYaml.Event[], text: string): readonly TextProblem[] {
  const { MAPPING, SCALAR, ALIAS, POP } = yaml.EVENT_ID;
  const found: TextProblem[] = [];
  /** Open collections; `seen` is absent for lists and documents. */
  const open: { seen?: Set<string>; expectsKey: boolean }[] = [];
  for (const event of events) {
    if (event.type === POP) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const isKey = parent?.expectsKey === true;
    if (parent?.seen !== undefined) parent.expectsKey = !isKey;
    if (event.type === SCALAR) {
      const key = isKey ? yaml.getScalarValue(text, event) : undefined;
      if (key === undefined || key === '<<') continue;
      if (parent?.seen?.has(key)) found.push({ message: `the key ${key} occurs twice`, offset: event.valueStart });
      parent?.seen?.add(key);
    } else if (event.type !== ALIAS) {
      open.push(event.type === MAPPING ? { seen: new Set(), expectsKey: true } : { expectsKey: false });
    }
  }
  return found;
}
