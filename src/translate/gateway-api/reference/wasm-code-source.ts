import { compact } from '../../../core/compact.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type {
  EnvoyExtensionPolicyWasmCode as CodeSpec,
  EnvoyExtensionPolicy,
  SecretObjectReference,
  EnvoyExtensionPolicyWasmCodeTLS as TLSSpec,
} from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../contexts.ts';
import { keyOf } from '../resource-index.ts';
import { dataAtKey } from './ca-bundle.ts';
import { createReferenceResolver, referenceFrom } from './reference-resolver.ts';

/** Where a module comes from, with what its download needs. */
export interface WasmCodeSource {
  /** As given for HTTP; with `oci://` and a tag or digest for images. */
  readonly url: string;
  readonly sha256?: string;
  /** PEM text of the authorities that the server's certificate is checked against. */
  readonly caCertificate?: string;
  /** `.dockerconfigjson` of the pull Secret, in base64. */
  readonly pullSecret?: string;
}

const pullSecretKey = '.dockerconfigjson';

/** Reads where a Wasm module comes from; the error is a clause. Used by the translation and by what fetches modules. */
export function wasmCodeSource(
  code: CodeSpec,
  owner: EnvoyExtensionPolicy,
  context: Pick<TranslateContext, 'index'>,
): Result<WasmCodeSource, string> {
  const { type, http, image } = code;
  if (type === 'HTTP') {
    if (!http?.url) return fail('type HTTP needs http.url');
    const ca = caOf(http.tls, owner, context);
    return ca.ok ? ok(compact({ url: http.url, sha256: http.sha256 || undefined, caCertificate: ca.value })) : ca;
  }
  if (type !== 'Image') return fail(`the type ${type} is unknown: use HTTP or Image`);
  if (!image?.url) return fail('type Image needs image.url');
  const ca = caOf(image.tls, owner, context);
  if (!ca.ok) return ca;
  const pullSecret = pullSecretOf(image.pullSecretRef, owner, context);
  if (!pullSecret.ok) return pullSecret;
  const url = imageURL(image.url);
  return ok(compact({ url, sha256: image.sha256 || undefined, caCertificate: ca.value, pullSecret: pullSecret.value }));
}

/** An image's address in full: `oci://` in front, and the tag latest where there is neither tag nor digest. */
export function imageURL(url: string): string {
  const full = url.startsWith('oci://') ? url : `oci://${url}`;
  const afterColon = full.slice(full.lastIndexOf(':') + 1);
  const versioned = full.includes('@') || !afterColon.includes('/');
  return versioned ? full : `${full}:latest`;
}

function caOf(
  tls: TLSSpec | undefined,
  owner: EnvoyExtensionPolicy,
  context: Pick<TranslateContext, 'index'>,
): Result<string | undefined, string> {
  if (!tls) return ok(undefined);
  // Required by the schema; raw input has not met it.
  const ref: SecretObjectReference | undefined = tls.caCertificateRef;
  if (!ref) return fail('tls needs a caCertificateRef');
  const kind: string = ref.kind ?? 'Secret';
  if (kind === 'ClusterTrustBundle') {
    const bundle = context.index.clusterTrustBundles.get(ref.name);
    return bundle?.spec?.trustBundle
      ? ok(bundle.spec.trustBundle)
      : fail(`ClusterTrustBundle ${ref.name} holds no certificates`);
  }
  const found = createReferenceResolver(context).secretOrConfigMap(ref, referenceFrom(owner));
  if (!found.ok) return fail(found.error.message);
  const pem = dataAtKey(found.value, ['ca.crt']);
  return pem ? ok(pem) : fail(`${found.value.kind} ${keyOf(found.value)} needs the data key ca.crt`);
}

function pullSecretOf(
  ref: SecretObjectReference | undefined,
  owner: EnvoyExtensionPolicy,
  context: Pick<TranslateContext, 'index'>,
): Result<string | undefined, string> {
  if (!ref) return ok(undefined);
  const secret = createReferenceResolver(context).secret(ref, referenceFrom(owner));
  if (!secret.ok) return fail(secret.error.message);
  const value = secret.value.data?.[pullSecretKey];
  return value ? ok(value) : fail(`Secret ${keyOf(secret.value)} needs the data key ${pullSecretKey}`);
}
