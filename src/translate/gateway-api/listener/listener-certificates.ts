import { fail, ok, type Result } from '../../../core/result.ts';
import type { SecretObjectReference } from '../../../resources/generated/types.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import type { SDSConfig, TLSCertificate } from '../../ir/tls.ts';
import { readServerCertificate, type ServerCertificate } from '../certificate/server-certificate.ts';
import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { listenerCertificateName } from '../names.ts';
import { createReferenceResolver, type ReferenceFrom } from '../reference/reference-resolver.ts';
import { isSDSSecret, readSDSSecret } from '../reference/sds-secret.ts';
import { keyOf } from '../resource-index.ts';
import { setListenerCondition } from './listener-condition.ts';

/** Why a certificate reference cannot be used. */
interface CertificateProblem {
  readonly reason: 'RefNotPermitted' | 'InvalidCertificateRef';
  readonly message: string;
}

/** A Secret that certificateRefs name and that may hold a certificate. */
type Usable = { readonly secret: Secret; readonly sds?: SDSConfig };

/** A certificate that a listener serves, with the names by which overlaps are found. */
interface Served {
  readonly certificate: TLSCertificate;
  readonly dnsNames: readonly string[];
}

/**
 * Loads the certificates of a listener that ends TLS. Some bad references are reported and the rest is used; without any good one
 * the listener is invalid and false is returned (spec/gateway-api.md 5.3).
 */
export function loadCertificates(context: TranslateContext, listener: ListenerContext): boolean {
  const refs = listener.listener.tls?.certificateRefs ?? [];
  if (refs.length === 0) {
    // For protocol TLS the missing references are reported by the check of its TLS settings.
    if (listener.listener.protocol === 'HTTPS')
      setListenerCondition(listener, 'Programmed', 'False', 'Invalid', 'An HTTPS listener needs tls.certificateRefs.');
    return false;
  }
  const problems: CertificateProblem[] = [];
  const usable = resolveRefs(context, listener, refs, problems);
  if (usable.length === 0) {
    const refused = problems.every((problem) => problem.reason === 'RefNotPermitted');
    return reportProblems(listener, refused ? 'RefNotPermitted' : 'InvalidCertificateRef', problems);
  }
  const served = serve(context, usable, problems);
  if (served.length === 0) return reportProblems(listener, 'InvalidCertificateRef', problems);
  listener.certificates = served.map(({ certificate }) => certificate);
  listener.certificateNames = served.flatMap(({ dnsNames }) => dnsNames);
  if (problems.length > 0) reportProblems(listener, 'PartiallyInvalidCertificateRef', problems);
  return true;
}

function reportProblems(listener: ListenerContext, reason: string, problems: readonly CertificateProblem[]): false {
  setListenerCondition(listener, 'ResolvedRefs', 'False', reason, problems.map(({ message }) => message).join(' '));
  return false;
}

function resolveRefs(
  context: TranslateContext,
  listener: ListenerContext,
  refs: readonly SecretObjectReference[],
  problems: CertificateProblem[],
): readonly Usable[] {
  const usable: Usable[] = [];
  const seenSDS = new Set<string>();
  for (const ref of refs) {
    const found = resolveRef(context, listener, ref);
    if (!found.ok) {
      problems.push(found.error);
      continue;
    }
    const key = keyOf(found.value.secret);
    if (found.value.sds && seenSDS.has(key)) continue;
    if (found.value.sds) seenSDS.add(key);
    usable.push(found.value);
  }
  return usable;
}

function resolveRef(
  context: TranslateContext,
  listener: ListenerContext,
  ref: SecretObjectReference,
): Result<Usable, CertificateProblem> {
  const found = createReferenceResolver(context).secret(ref, referenceFrom(listener));
  if (!found.ok) {
    const reason = found.error.reason === 'NotPermitted' ? 'RefNotPermitted' : 'InvalidCertificateRef';
    return fail({ reason, message: found.error.message });
  }
  const secret = found.value;
  if (isSDSSecret(secret)) {
    const sds = readSDSSecret(secret, context.options);
    return sds.ok ? ok({ secret, sds: sds.value }) : invalid(sds.error);
  }
  const place = `Secret ${keyOf(secret)}`;
  if (secret.type !== 'kubernetes.io/tls')
    return invalid(
      `${place} has the type ${secret.type ?? 'Opaque'}: listener certificates need type kubernetes.io/tls.`,
    );
  if (!secret.data?.['tls.crt'] || !secret.data['tls.key'])
    return invalid(`${place} needs the keys tls.crt and tls.key.`);
  return ok({ secret });
}

function invalid(message: string): Result<never, CertificateProblem> {
  return fail({ reason: 'InvalidCertificateRef', message });
}

/** Grants are given to the object in whose spec the listener stands. */
function referenceFrom({ gateway, listenerSet }: ListenerContext): ReferenceFrom {
  const owner = listenerSet?.listenerSet ?? gateway.gateway;
  return {
    group: 'gateway.networking.k8s.io',
    kind: listenerSet ? 'ListenerSet' : 'Gateway',
    namespace: owner.metadata.namespace ?? '',
  };
}

/** Checks the content of the Secrets; one that cannot be served is added to `problems`. */
function serve(
  context: TranslateContext,
  usable: readonly Usable[],
  problems: CertificateProblem[],
): readonly Served[] {
  const taken = new Set<string>();
  const served: Served[] = [];
  for (const { secret, sds } of usable) {
    const name = listenerCertificateName(secret);
    if (sds) {
      served.push({ certificate: { name, sds }, dnsNames: [] });
      continue;
    }
    const checked = checkServerCertificate(context, secret, taken);
    if (checked.ok) {
      const { certificate, privateKey, ocspStaple, dnsNames } = checked.value;
      served.push({ certificate: { name, certificate, privateKey, ...(ocspStaple && { ocspStaple }) }, dnsNames });
    } else problems.push({ reason: 'InvalidCertificateRef', message: checked.error });
  }
  return served;
}

/** Two certificates of one listener must differ in key algorithm or domains, else Envoy could not choose between them. */
function checkServerCertificate(
  { serverCertificates, options }: TranslateContext,
  secret: Secret,
  taken: Set<string>,
): Result<ServerCertificate, string> {
  const read = serverCertificates.get(secret) ?? readServerCertificate(secret, options.now);
  serverCertificates.set(secret, read);
  if (!read.ok) return read;
  const { algorithm, domains } = read.value;
  const pairs = domains.map((domain) => `${algorithm} ${domain}`);
  const clash = pairs.findIndex((pair) => taken.has(pair));
  if (clash >= 0)
    return fail(
      `Secret ${keyOf(secret)} has a second ${algorithm} certificate for ${domains[clash]} on this listener.`,
    );
  for (const pair of pairs) taken.add(pair);
  return read;
}
