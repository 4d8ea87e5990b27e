/** Key exchange groups that Envoy's TLS library knows, under the names that it takes. */
const curves: ReadonlySet<string> = new Set(
  'P-256 P-384 P-521 X25519 x25519 X25519MLKEM768 MLKEM1024 prime256v1 secp384r1 secp521r1'.split(' '),
);

const signatureAlgorithms: ReadonlySet<string> = new Set(
  `rsa_pkcs1_sha1 rsa_pkcs1_sha256 rsa_pkcs1_sha384 rsa_pkcs1_sha512 ecdsa_sha1 ecdsa_secp256r1_sha256 ecdsa_secp384r1_sha384
  ecdsa_secp521r1_sha512 rsa_pss_rsae_sha256 rsa_pss_rsae_sha384 rsa_pss_rsae_sha512 ed25519 RSA+SHA1 RSA+SHA256 RSA+SHA384
  RSA+SHA512 ECDSA+SHA1 ECDSA+SHA256 ECDSA+SHA384 ECDSA+SHA512 RSA-PSS+SHA256 RSA-PSS+SHA384 RSA-PSS+SHA512 PSS+SHA256
  PSS+SHA384 PSS+SHA512`.split(/\s+/),
);

const ciphers: ReadonlySet<string> = new Set(
  `ECDHE-ECDSA-AES128-GCM-SHA256 ECDHE-RSA-AES128-GCM-SHA256 ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-RSA-AES256-GCM-SHA384
  ECDHE-ECDSA-CHACHA20-POLY1305 ECDHE-RSA-CHACHA20-POLY1305 ECDHE-PSK-CHACHA20-POLY1305 ECDHE-ECDSA-AES128-SHA
  ECDHE-RSA-AES128-SHA ECDHE-PSK-AES128-CBC-SHA ECDHE-ECDSA-AES256-SHA ECDHE-RSA-AES256-SHA ECDHE-PSK-AES256-CBC-SHA
  ECDHE-RSA-AES128-SHA256 ECDHE-ECDSA-AES128-SHA256 AES128-GCM-SHA256 AES256-GCM-SHA384 AES128-SHA AES256-SHA
  PSK-AES128-CBC-SHA PSK-AES256-CBC-SHA DES-CBC3-SHA`.split(/\s+/),
);

/** The settings of a TLS context whose names Envoy looks up when it builds the context. */
export const knownTlsParameters = {
  ecdhCurves: { known: curves, refuses: (name: string) => !curves.has(name) },
  signatureAlgorithms: {
    known: signatureAlgorithms,
    // Several may stand in one entry, separated by colons.
    refuses: (name: string) => name.split(':').some((part) => !signatureAlgorithms.has(part)),
  },
  ciphers: { known: ciphers, refuses: isUnknownCipher },
} as const;

/**
 * Ciphers also go by their IANA names, in groups of equal preference and as expressions of OpenSSL (`ECDHE+AESGCM`); only single names that
 * are certainly none are refused. Those of TLS 1.3 cannot be chosen.
 */
function isUnknownCipher(name: string): boolean {
  if (/^TLS_(AES|CHACHA20)_/.test(name)) return true;
  if (!/^[A-Z0-9]+(-[A-Z0-9]+)+$/.test(name)) return false;
  return !ciphers.has(name);
}
