import type { JsonObject } from '../../../core/json.ts';
import type { Admitted } from '../admit-object.ts';
import type { ParsedText } from './yaml/parse-yaml.ts';

/**
 * What was read before, so that loading changed files again costs what has changed: documents with the same text keep their
 * objects, and objects that are still there are not checked anew. Objects of a load are therefore those of the one before it;
 * nobody may change them.
 */
export interface DocumentCache {
  /** Begins a load: what the one before it did not use is forgotten. */
  readonly begin: () => void;
  /** The document of a text from the load before, or a new one. Two documents with one text stay two. */
  readonly parsed: (text: string, parse: (text: string) => Promise<ParsedText>) => Promise<ParsedText>;
  /** The verdict on an object; `rules` identifies what else it depends on: the profile and the controller's configuration. */
  readonly admitted: (written: JsonObject, rules: readonly unknown[], admit: () => Admitted) => Admitted;
}

/** An empty cache. */
export function createDocumentCache(): DocumentCache {
  let before = new Map<string, ParsedText[]>();
  let current = new Map<string, ParsedText[]>();
  let verdicts = new WeakMap<JsonObject, Admitted>();
  let judgedBy: readonly unknown[] = [];
  return {
    begin: () => {
      before = current;
      current = new Map();
    },
    parsed: async (text, parse) => {
      const document = before.get(text)?.pop() ?? (await parse(detached(text)));
      const same = current.get(text);
      if (same) same.push(document);
      else current.set(text, [document]);
      return document;
    },
    admitted: (written, rules, admit) => {
      if (rules.length !== judgedBy.length || rules.some((rule, i) => rule !== judgedBy[i])) verdicts = new WeakMap();
      judgedBy = rules;
      const known = verdicts.get(written);
      if (known) return known;
      const verdict = admit();
      verdicts.set(written, verdict);
      return verdict;
    },
  };
}

/**
 * A copy that shares no memory with the text: parts of a text keep all of it alive, and one document that never changes would keep
 * the whole file as it was when it was read first.
 */
function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
