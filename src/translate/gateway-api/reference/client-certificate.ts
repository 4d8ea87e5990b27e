import { fail, ok, type Result } from '../../../core/result.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import type { TLSCertificate } from '../../ir/tls.ts';
import type { TranslateOptions } from '../../options.ts';
import { keyOf } from '../resource-index.ts';
import { isSDSSecret, readSDSSecret } from './sds-secret.ts';

/**
 * The certificate that proxies show to backends, from a Secret with `tls.crt` and `tls.key`, or from an SDS server. The bytes are
 * passed on as they are (spec/policies.md 7.4). The error is one sentence.
 */
export function readClientCertificate(secret: Secret, options: TranslateOptions): Result<TLSCertificate, string> {
  if (isSDSSecret(secret)) {
    const sds = readSDSSecret(secret, options);
    return sds.ok ? ok({ name: '', sds: sds.value }) : sds;
  }
  const name = keyOf(secret);
  const certificate = secret.data?.['tls.crt'];
  const privateKey = secret.data?.['tls.key'];
  const ocspStaple = secret.data?.['tls.ocsp-staple'];
  if (!certificate || !privateKey) return fail(`Secret ${name} needs the data keys tls.crt and tls.key`);
  return ok({ name, certificate, privateKey, ...(ocspStaple && { ocspStaple }) });
}
