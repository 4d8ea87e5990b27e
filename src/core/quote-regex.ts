/** A regular expression that matches the text literally, in RE2 syntax as Go's QuoteMeta writes it. */
export function quoteRegex(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
