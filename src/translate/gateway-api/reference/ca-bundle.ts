import { fail, ok, type Result } from '../../../core/result.ts';
import type { ConfigMap } from '../../../resources/kinds/config-map.ts';
import type { Secret } from '../../../resources/kinds/secret.ts';
import type { TLSCACertificate } from '../../ir/tls.ts';
import type { TranslateContext } from '../contexts.ts';
import { createReferenceResolver, type ObjectRef, type ReferenceFrom } from './reference-resolver.ts';
import { isSDSSecret, readSDSSecret } from './sds-secret.ts';

/** Why CA references give no bundle; callers map the reason to the one of their status condition. */
export interface CABundleProblem {
  /** UnsupportedKind: no reference has a kind that can hold CAs. Empty: they can, but hold nothing. */
  readonly reason: 'UnsupportedKind' | 'Empty' | 'NotPermitted' | 'Invalid';
  readonly message: string;
}

/** A CA certificate of the IR without its name, which the caller gives. */
export type CABundle = Omit<TLSCACertificate, 'name'>;

type Piece = Result<{ readonly pem: string } | { readonly sds: CABundle }, CABundleProblem> | undefined;

/**
 * Reads the certificates that CA references name, joined by newlines and not parsed: ConfigMaps, Secrets and ClusterTrustBundles;
 * other kinds are skipped. One Secret that names an SDS server may stand alone instead (spec/gateway-api.md 5.3, policies.md 7.3).
 */
export function readCABundle(
  context: TranslateContext,
  refs: readonly ObjectRef[],
  from: ReferenceFrom,
): Result<CABundle, CABundleProblem> {
  const pieces: string[] = [];
  let sds: CABundle | undefined;
  let supported = 0;
  for (const ref of refs) {
    const piece = readPiece(context, ref, from);
    if (!piece) continue;
    if (!piece.ok) return piece;
    supported++;
    if ('sds' in piece.value) sds = piece.value.sds;
    else pieces.push(piece.value.pem);
  }
  if (supported === 0)
    return fail({
      reason: 'UnsupportedKind',
      message: 'No CA reference names a ConfigMap, a Secret or a ClusterTrustBundle.',
    });
  if (sds && supported > 1)
    return fail({ reason: 'Invalid', message: 'A Secret that names an SDS server must be the only CA reference.' });
  if (sds) return ok(sds);
  const pem = pieces.join('\n');
  if (pem === '') return fail({ reason: 'Empty', message: 'The CA references hold no certificates.' });
  return ok({ certificate: Buffer.from(pem).toString('base64') });
}

function readPiece(context: TranslateContext, ref: ObjectRef, from: ReferenceFrom): Piece {
  const kind = ref.kind ?? 'Secret';
  if (kind === 'ClusterTrustBundle') return readTrustBundle(context, ref.name);
  if (kind !== 'Secret' && kind !== 'ConfigMap') return undefined;
  // The group of the reference is not looked at here: only the kind decides what is read.
  const found = createReferenceResolver(context).secretOrConfigMap({ ...ref, group: '', kind }, from);
  if (!found.ok) {
    const reason = found.error.reason === 'NotPermitted' ? 'NotPermitted' : 'Invalid';
    return fail({ reason, message: found.error.message });
  }
  const object = found.value;
  if (object.kind === 'Secret' && isSDSSecret(object)) {
    const sds = readSDSSecret(object, context.options);
    return sds.ok ? ok({ sds: { sds: sds.value } }) : fail({ reason: 'Invalid', message: sds.error });
  }
  return readData(object);
}

function readTrustBundle({ index }: TranslateContext, name: string): Piece {
  const bundle = index.clusterTrustBundles.get(name);
  if (!bundle) return fail({ reason: 'Invalid', message: `ClusterTrustBundle ${name} does not exist.` });
  return ok({ pem: bundle.spec?.trustBundle ?? '' });
}

/** The first wanted key counts, else the only entry. */
function readData(object: Secret | ConfigMap): Piece {
  const pem = dataAtKey(object, ['ca.crt', 'tls.crt']);
  if (pem !== undefined) return ok({ pem });
  const { namespace, name } = object.metadata;
  return fail({
    reason: 'Invalid',
    message: `${object.kind} ${namespace}/${name} has no certificates under the key ca.crt.`,
  });
}

/**
 * Text under the first of the keys that a Secret or ConfigMap has, else its only entry, else undefined (spec/policies.md 1.14).
 */
export function dataAtKey(object: Secret | ConfigMap, keys: readonly string[]): string | undefined {
  const data = object.data ?? {};
  const names = Object.keys(data);
  const key = keys.find((wanted) => Object.hasOwn(data, wanted)) ?? (names.length === 1 ? names[0] : undefined);
  if (key === undefined) return undefined;
  const value = data[key] ?? '';
  return object.kind === 'Secret' ? Buffer.from(value, 'base64').toString('utf8') : value;
}
