import type { StringMatch } from './match.ts';
import type { Base64, SecretBytes } from './scalars.ts';

/** TLS fingerprints that can be computed. */
export type TLSFingerprintType = 'JA3' | 'JA4';

/** TLS versions; Auto leaves the choice to Envoy. */
export type TLSVersion = 'Auto' | '1.0' | '1.1' | '1.2' | '1.3';

/** TLS settings of a listener. `alpnProtocols` tells null (Envoy's usual protocols) from an empty list (no ALPN). */
export interface TLSConfig {
  readonly certificates?: readonly TLSCertificate[];
  readonly clientCertificates?: readonly TLSCertificate[];
  readonly caCertificate?: TLSCACertificate;
  readonly requireClientCertificate?: boolean;
  readonly clientValidationEnabled?: boolean;
  readonly acceptUntrusted?: boolean;
  readonly allowExpiredCertificate?: boolean;
  readonly verifyCertificateSpki?: readonly string[];
  readonly verifyCertificateHash?: readonly string[];
  readonly crl?: TLSCrl;
  readonly matchTypedSubjectAltNames?: readonly StringMatch[];
  readonly minVersion?: TLSVersion;
  readonly maxVersion?: TLSVersion;
  readonly ciphers?: readonly string[];
  readonly ecdhCurves?: readonly string[];
  readonly signatureAlgorithms?: readonly string[];
  readonly alpnProtocols: readonly string[] | null;
  readonly statelessSessionResumption?: boolean;
  readonly statefulSessionResumption?: boolean;
  readonly fingerprints?: readonly TLSFingerprintType[];
}

/** A certificate with its key, inline or named by an SDS server. */
export interface TLSCertificate {
  readonly name: string;
  readonly sds?: SDSConfig;
  readonly certificate?: Base64;
  readonly privateKey?: SecretBytes;
  readonly ocspStaple?: Base64;
}

/** A bundle of certificate authorities. */
export interface TLSCACertificate {
  readonly name?: string;
  readonly certificate?: Base64;
  readonly sds?: SDSConfig;
}

/** A certificate revocation list. */
export interface TLSCrl {
  readonly name: string;
  readonly data?: Base64;
  readonly onlyVerifyLeafCertificate?: boolean;
}

/** A secret that Envoy fetches from an SDS server itself. */
export interface SDSConfig {
  readonly secretName: string;
  readonly scheme: string;
  readonly address: string;
}

/** TLS settings of connections to a backend. */
export interface TLSUpstreamConfig extends TLSConfig {
  readonly sni?: string;
  readonly autoSNIFromEndpointHostname?: boolean;
  readonly useSystemTrustStore?: boolean;
  readonly caCertificate?: TLSCACertificate;
  readonly subjectAltNames?: readonly SubjectAltName[];
  readonly insecureSkipVerify?: boolean;
}

/** A name that the backend's certificate must carry: hostname or URI. */
export interface SubjectAltName {
  readonly hostname?: string;
  readonly uri?: string;
}
