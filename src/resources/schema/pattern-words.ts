/** What the patterns of the schemas ask for, in words; keys are the patterns without escapes, spaces or anchors' variants. */
const words: ReadonlyMap<string, string> = new Map([
  ['^([0-9]{1,5}(h|m|s|ms)){1,4}$', 'a duration such as 10s, 250ms or 1h30m'],
  ['^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$', 'a kind name (letters, digits and dashes, a letter first)'],
  [
    '^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    'an API group: lower case letters, digits, dashes and dots, or empty for the core group',
  ],
  [
    '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    'a DNS name in lower case: letters, digits, dashes and dots',
  ],
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', 'a DNS label: lower case letters, digits and dashes'],
  [
    '^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    'a host name in lower case, which may start with *. (no port, no scheme)',
  ],
  ['^[a-f0-9]{64}$', 'a SHA-256 checksum: 64 hexadecimal digits in lower case'],
  ["^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$", 'an HTTP header name'],
  ['^[A-Za-z]{2}$', 'a code of two letters'],
  ['^[1-9]+[0-9]*([EPTGMK]i|[EPTGMk])?$', 'a size such as 32768, 64Ki or 1Mi'],
  ['^.*\\.mmdb$', 'a path that ends in .mmdb'],
  ['^[^\\r\\n\\x00]*$', 'a text without line breaks'],
  ['^[^\\x00\\n\\r]*$', 'a text without line breaks'],
  ['^https?:\\/\\/[^\\/?#]+(?:[\\/?#].*)?$', 'an http or https URL'],
  [
    "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$",
    'a domain and a path, such as example.com/name',
  ],
  ['^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$', 'a label value: letters, digits, dashes, underscores and dots'],
]);

/** What a text must be to match the pattern; patterns that are not in the table are shown as they are. */
export function describePattern(source: string): string {
  return words.get(source) ?? `a text that matches ${source.length > 120 ? `${source.slice(0, 117)}...` : source}`;
}
