/** The character that a letter behind a backslash stands for, as Go, CEL and their C ancestors agree: `\n`, `\t`, `\"` and so on. */
export const escapeCharacters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
};
