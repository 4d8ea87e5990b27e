/** A value as one JSON document on one line, with a newline; characters that are special in HTML are escaped as Go does. */
export function printJson(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return `${text.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** A value as an indented JSON document with a newline. */
export function printJsonIndented(value: unknown): string {
  return `${JSON.stringify(value, null, 2) ?? 'null'}\n`;
}
