const ecdhe = ['ECDSA', 'RSA'];

/** The OpenSSL names of the cipher suites that Envoy's TLS library has, without `ECDHE-<key>-`. */
const openSSL = {
  forward: ['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'CHACHA20-POLY1305', 'AES128-SHA', 'AES256-SHA'],
  static: ['AES128-GCM-SHA256', 'AES128-SHA', 'AES256-GCM-SHA384', 'AES256-SHA'],
};

/** The same suites by their IANA names. */
const iana = {
  forward: [
    'AES_128_GCM_SHA256',
    'AES_256_GCM_SHA384',
    'CHACHA20_POLY1305_SHA256',
    'AES_128_CBC_SHA',
    'AES_256_CBC_SHA',
  ],
  static: ['AES_128_GCM_SHA256', 'AES_128_CBC_SHA', 'AES_256_GCM_SHA384', 'AES_256_CBC_SHA'],
};

/** Names of cipher suites that a policy may use, for TLS 1.2 and below; suites of TLS 1.3 cannot be chosen. */
export const cipherSuites: ReadonlySet<string> = new Set([
  ...ecdhe.flatMap((key) => openSSL.forward.map((suite) => `ECDHE-${key}-${suite}`)),
  ...openSSL.static,
  ...ecdhe.flatMap((key) => iana.forward.map((suite) => `TLS_ECDHE_${key}_WITH_${suite}`)),
  ...iana.static.map((suite) => `TLS_RSA_WITH_${suite}`),
]);
