/** What the patterns of the schemas ask for, in words; keys are the sources of their expressions. */
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
  ['^[!-~]+(?:[\\t ][!-~]+)*$', 'a header value: printable ASCII characters'],
  [
    '^(?:\\*|[A-Za-z][A-Za-z0-9+.-]*:\\/\\/(?:\\*|(?:\\*\\.)?[\\w-]+(?:\\.[\\w-]+)*)(?::\\d{1,5})?)$',
    'an origin such as https://*.example.com:8443, without path, or *',
  ],
  [
    '(^\\*$)|(^(http(s)?):\\/\\/(((\\*\\.)?([a-zA-Z0-9\\-]+\\.)*[a-zA-Z0-9-]+|\\*)(:([0-9]{1,5}))?)$)',
    'an http or https origin such as https://*.example.com, without path, or *',
  ],
  ["^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$", 'a URL path; other characters must be percent-encoded'],
  [
    '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$',
    'a quantity such as 500m, 2 or 1Gi',
  ],
  [
    '^(connection\\.|source\\.|destination\\.|request\\.|response\\.|upstream\\.|xds\\.route_)[a-z_1-9]*$',
    'an Envoy attribute such as request.path, source.address or xds.route_name',
  ],
  ['^[A-Za-z0-9-]+$', 'letters, digits and dashes'],
  ['^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$', 'a reason in one word: letters, digits and _, or , and : inside'],
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\.?$', 'a host name in lower case'],
  ['^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$', 'a name of lower case letters, digits, dots and dashes'],
  [
    '^(([^:/?#]+):)(\\/\\/([^/?#]*))([^?#]*)(\\?([^#]*))?(#(.*))?',
    'an absolute URI such as spiffe://example.com/service',
  ],
  ['^https?:\\/\\/[^/?#]+(?:[/?#].*)?$', 'an http or https URL'],
]);

/** Patterns that are known by their beginning: they spell out addresses digit by digit. */
const beginnings: readonly (readonly [string, string])[] = [
  ['((25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)\\.(25', 'an address range in CIDR form, such as 10.0.0.0/8 or fd00::/8'],
  ['^((25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)\\.){3}', 'an IP address'],
  ['^(System|', 'System or a domain and a name, such as example.com/roots'],
  ['^((https?:)(', 'an http or https URL'],
  ['^Hostname|IPAddress|NamedAddress|', 'IPAddress, Hostname, NamedAddress or a domain and a path'],
  ['^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|', 'a protocol such as HTTP, HTTPS, TLS, TCP or UDP'],
  [
    '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\\/)?((',
    'a name with letters first and last, optionally after a domain and a slash',
  ],
];

/** What a text must be to match the pattern; patterns that are not in the table are shown as they are. */
export function describePattern(source: string): string {
  const known = words.get(source) ?? beginnings.find(([beginning]) => source.startsWith(beginning))?.[1];
  return known ?? `a text that matches ${source.length > 120 ? `${source.slice(0, 117)}...` : source}`;
}
