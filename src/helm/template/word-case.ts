/** A word begins at digits before small letters, at a capital, and at the last of several capitals before a small letter. */
const word =
  /\p{Nd}+\p{Ll}[\p{Ll}\p{Nd}]*|\p{Lu}?\p{Ll}+(?:\p{Nd}+(?![\p{Ll}\p{Nd}]))?|\p{Lu}+(?!\p{Ll})(?:\p{Nd}+(?![\p{Ll}\p{Nd}]))?|\p{Nd}+/gu;

/** `FooBar` and `foo bar` as `foo_bar` or `foo-bar`; every space, dash and underscore becomes one separator, other characters stay. */
export function joinWords(text: string, separator: string): string {
  return text
    .replace(/[\p{L}\p{Nd}]+/gu, (part) => (part.match(word) ?? [part]).join(separator))
    .replace(/[\s_-]/gu, separator)
    .toLowerCase();
}

/** `foo_bar` as `FooBar`. Separators at both ends and all but the last of several stay; leading capitals count as one word. */
export function camelCase(text: string): string {
  const [, lead = '', middle = '', trail = ''] = /^([\s_-]*)(.*?)([\s_-]*)$/su.exec(text) ?? [];
  const inner = middle.replace(
    /(^|[\s_-]+)([^\s_-]+)/gu,
    (_, gap: string, part: string) => gap.slice(0, -1) + capital(part),
  );
  return lead + inner + trail;
}

function capital(part: string): string {
  const capitals = /^\p{Lu}{2,}/u.exec(part)?.[0] ?? '';
  const rest = capitals ? capitals.slice(1).toLowerCase() + part.slice(capitals.length) : part.slice(1);
  return part.slice(0, 1).toUpperCase() + rest;
}
