import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { makeCertificate } from '../certificates/make-certificate.ts';
import { certificateKey, generateKey, keyPem, readKey } from '../certificates/private-key.ts';
import { any, asks, type FunctionTable, type Host, int, type Reader, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { GoObject, type Value } from '../value.ts';

/** A certificate and its key as sprig hands them around, with the fields Cert and Key. */
function pair(cert: string, key: string): GoObject {
  return new GoObject(
    'sprig.certificate',
    new Map([
      ['Cert', cert],
      ['Key', key],
    ]),
    undefined,
    undefined,
    undefined,
    undefined,
    'struct',
  );
}

const authority: Reader<GoObject> = (value) => {
  if (value instanceof GoObject && value.type === 'sprig.certificate') return value;
  throw new TemplateError('a certificate of genCA or buildCustomCert is wanted');
};

/** A list of texts, or nil for none. */
const names: Reader<readonly string[]> = (value) => {
  if (value === null) return [];
  if (Array.isArray(value)) return value.map(text);
  throw new TemplateError('a list of texts or nil is wanted');
};

const addresses: Reader<readonly string[]> = (value) =>
  names(value).map((ip) => {
    if (isIP(ip)) return ip;
    throw new TemplateError(`${JSON.stringify(ip)} is no IP address`);
  });

interface Wish {
  readonly commonName: string;
  readonly days: number;
  readonly ips?: readonly string[];
  readonly dnsNames?: readonly string[];
  readonly isCA?: boolean;
  readonly issuer?: GoObject;
  /** PEM; a new RSA key without it. */
  readonly key?: string;
}

function issue({ now }: Host, { commonName, days, ips = [], dnsNames = [], isCA = false, issuer, key }: Wish): Value {
  const own = key === undefined ? certificateKey() : readKey(key);
  const signedBy = issuer && {
    certificate: text(issuer.fields.get('Cert') ?? null),
    key: readKey(text(issuer.fields.get('Key') ?? null)),
  };
  const request = { commonName, days, ips, dnsNames, isCA, key: own, now: now() };
  return pair(makeCertificate(signedBy ? { ...request, issuer: signedBy } : request), key ?? keyPem(own));
}

/** Certificates and keys (sprig): `.Cert` and `.Key` of what they return are PEM. */
export const certificateFunctions: FunctionTable = {
  genPrivateKey: takes([text], generateKey),
  genCA: asks([text, int], (host, commonName, days) => issue(host, { commonName, days, isCA: true })),
  genCAWithKey: asks([text, int, text], (host, commonName, days, key) =>
    issue(host, { commonName, days, isCA: true, key }),
  ),
  genSelfSignedCert: asks([text, addresses, names, int], (host, commonName, ips, dnsNames, days) =>
    issue(host, { commonName, ips, dnsNames, days }),
  ),
  genSelfSignedCertWithKey: asks([text, addresses, names, int, text], (host, commonName, ips, dnsNames, days, key) =>
    issue(host, { commonName, ips, dnsNames, days, key }),
  ),
  genSignedCert: asks([text, addresses, names, int, authority], (host, commonName, ips, dnsNames, days, issuer) =>
    issue(host, { commonName, ips, dnsNames, days, issuer }),
  ),
  genSignedCertWithKey: asks(
    [text, addresses, names, int, authority, text],
    (host, commonName, ips, dnsNames, days, issuer, key) =>
      issue(host, { commonName, ips, dnsNames, days, issuer, key }),
  ),
  buildCustomCert: takes([any, any], (cert, key) => {
    const decoded = [cert, key].map((value) => Buffer.from(text(value), 'base64').toString('utf8'));
    const [certificate = '', privateKey = ''] = decoded;
    try {
      new X509Certificate(certificate);
    } catch {
      throw new TemplateError('the certificate is no Base64 of PEM');
    }
    readKey(privateKey);
    return pair(certificate, privateKey);
  }),
};
