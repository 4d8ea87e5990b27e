import { rootCertificates } from 'node:tls';
import { sha256Hex } from '../../core/hash.ts';
import { isObject, type JsonValue } from '../../core/json.ts';
import { imageReference } from '../../core/remote/image-reference.ts';
import { parseJsonObject } from '../../core/remote/parse-json.ts';
import { type Registry, registryOf } from '../../core/remote/registry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { WasmCodeSource } from '../gateway-api/reference/wasm-code-source.ts';
import { maxModuleBytes, wasmModule } from './wasm-module.ts';

/** Limits of the controller. */
const limits = { timeout: 15_000, retries: { attempts: 5, total: 60_000 }, maxBytes: maxModuleBytes } as const;

const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/**
 * Pulls an image and gives the SHA-256 (hex) of the module in it. The checksum that the policy wants is that of the image; so is the digest
 * in its URL. The error is a clause.
 */
export async function fetchImageModule({
  url,
  sha256,
  caCertificate,
  pullSecret,
}: WasmCodeSource): Promise<Result<string, string>> {
  const image = imageReference(url);
  const tls = caCertificate ? { ca: [...rootCertificates, caCertificate] } : undefined;
  const registry = registryOf(image, {
    ...limits,
    credentials: credentialsFor(image.host, pullSecret),
    ...(tls && { tls }),
  });
  const manifest = await registry.get(`manifests/${image.reference}`, manifestTypes);
  if (!manifest.ok) return manifest;
  const digest = sha256Hex(manifest.value.body);
  const wanted = sha256?.toLowerCase() ?? image.digest?.replace(/^sha256:/, '');
  if (wanted !== undefined && wanted !== digest)
    return fail(`the digest of the image is ${digest}, the policy wants ${wanted}`);
  const layers = await layersOf(manifest.value.body, registry);
  if (!layers.ok) return layers;
  for (const layer of [...layers.value].reverse()) {
    const blob = await registry.get(`blobs/${layer}`);
    if (!blob.ok) return blob;
    if (`sha256:${sha256Hex(blob.value.body)}` !== layer) return fail(`the layer ${layer} is damaged`);
    const module = await wasmModule(blob.value.body);
    if (module.ok) return ok(sha256Hex(module.value));
  }
  return fail('the image has no Wasm module');
}

/** Digests of the layers; of an index the first image counts, since modules know no platforms. */
async function layersOf(body: Buffer, registry: Registry): Promise<Result<readonly string[], string>> {
  const manifest = parseJsonObject(body.toString('utf8')) ?? {};
  const [first] = digestsOf(manifest.manifests);
  if (first === undefined) return ok(digestsOf(manifest.layers));
  const inner = await registry.get(`manifests/${first}`, manifestTypes);
  return inner.ok ? ok(digestsOf(parseJsonObject(inner.value.body.toString('utf8'))?.layers)) : inner;
}

function digestsOf(list: JsonValue | undefined): readonly string[] {
  const items = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return items.flatMap((item) => (isObject(item) && typeof item.digest === 'string' ? [item.digest] : []));
}

/** `user:password` for a registry, from a Secret's Docker configuration in base64. */
export function credentialsFor(host: string, pullSecret: string | undefined): string | undefined {
  if (!pullSecret) return undefined;
  const config = parseJsonObject(Buffer.from(pullSecret, 'base64').toString('utf8'));
  const auths = isObject(config?.auths) ? config.auths : {};
  const hosts =
    host === 'docker.io' ? [host, 'https://index.docker.io/v1/', 'index.docker.io'] : [host, `https://${host}`];
  for (const name of hosts) {
    const entry = auths[name];
    if (!isObject(entry)) continue;
    if (typeof entry.auth === 'string') return Buffer.from(entry.auth, 'base64').toString('utf8');
    if (typeof entry.username === 'string') return `${entry.username}:${String(entry.password ?? '')}`;
  }
  return undefined;
}
