import { CommandError } from '../../core/errors.ts';
import { sha256Hex } from '../../core/hash.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { parseJsonObject } from '../../core/remote/parse-json.ts';
import { type Registry, registryOf } from '../../core/remote/registry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { CachedChart, ChartCache } from './chart-cache.ts';
import type { ChartReference } from './chart-reference.ts';
import { chooseTag } from './choose-tag.ts';

const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.artifact.manifest.v1+json',
].join(', ');

const configType = 'application/vnd.cncf.helm.config.v1+json';
/** The second is what Helm wrote before version 3.0. */
const chartTypes: readonly unknown[] = ['application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'application/tar+gzip'];

const access = { timeout: 30_000, retries: { attempts: 2, total: 30_000 }, maxBytes: 100 * 1024 * 1024 } as const;

/** A chart archive as a registry gave it. */
export interface PulledChart extends CachedChart {
  /** With its tag. */
  readonly reference: string;
  /** Why the registry was not asked, when the archive comes from the cache alone. */
  readonly offline?: string;
}

/** What a pull needs beside the reference. */
export interface PullOptions {
  readonly credentials?: string;
  readonly cache: ChartCache;
}

/**
 * Pulls a chart from an OCI registry, every digest verified. When the registry does not answer, the copy of an earlier pull serves; without
 * one, and for anything wrong with the chart itself, a CommandError is thrown.
 */
export async function pullChart(reference: ChartReference, { credentials, cache }: PullOptions): Promise<PulledChart> {
  const registry = registryOf(reference, { ...access, ...(credentials && { credentials }) });
  const tag = await tagToPull(reference, registry);
  if (!tag.ok) throw pullError(reference.name, tag.error);
  const full = reference.digest ? `${reference.name}@${reference.digest}` : `${reference.name}:${tag.value}`;
  const manifest = await registry.get(`manifests/${reference.digest ?? tag.value}`, manifestTypes);
  if (!manifest.ok) {
    const kept = await cache.last(full);
    if (kept) return { ...kept, reference: full, offline: manifest.error };
    throw pullError(full, manifest.error);
  }
  const chart = await readManifest(manifest.value.body, reference.digest, registry);
  if (!chart.ok) throw pullError(full, chart.error);
  const archive = await pullArchive(chart.value, registry, cache);
  if (!archive.ok) throw pullError(full, archive.error);
  // A cache that cannot be written costs a download next time and nothing else.
  await cache.keep(full, chart.value.digest, archive.value).catch(() => {});
  return { archive: archive.value, digest: chart.value.digest, reference: full };
}

async function tagToPull(reference: ChartReference, registry: Registry): Promise<Result<string, string>> {
  if (reference.tag !== undefined) return ok(reference.tag);
  if (reference.digest !== undefined) return ok('');
  return chooseTag(registry, reference.constraint ?? '*');
}

interface Descriptor {
  readonly digest: string;
  readonly size?: number;
}

interface ChartManifest {
  /** Of the manifest. */
  readonly digest: string;
  readonly config: Descriptor;
  readonly layer: Descriptor;
}

async function readManifest(
  body: Buffer,
  wanted: string | undefined,
  registry: Registry,
): Promise<Result<ChartManifest, string>> {
  const digest = `sha256:${sha256Hex(body)}`;
  if (wanted !== undefined && wanted !== digest) return fail(`the registry sent the manifest ${digest} for ${wanted}`);
  const manifest = parseJsonObject(body.toString('utf8'));
  if (!manifest) return fail('the manifest is not a JSON object');
  const [inner] = descriptors(manifest.manifests);
  if (inner !== undefined) {
    const answer = await registry.get(`manifests/${inner.digest}`, manifestTypes);
    return answer.ok ? readManifest(answer.value.body, inner.digest, registry) : answer;
  }
  const config = isObject(manifest.config) && manifest.config.mediaType === configType && descriptor(manifest.config);
  if (!config) return fail('the image is not a Helm chart: its configuration is of another type');
  const layers = Array.isArray(manifest.layers) ? (manifest.layers as readonly JsonValue[]).filter(isObject) : [];
  const layer = descriptor(layers.find((one) => chartTypes.includes(one.mediaType)));
  return layer ? ok({ digest, config, layer }) : fail('the image has no layer with a chart archive');
}

async function pullArchive(
  { config, layer }: ChartManifest,
  registry: Registry,
  cache: ChartCache,
): Promise<Result<Buffer, string>> {
  const kept = await cache.archive(layer.digest);
  if (kept) return ok(kept);
  const settings = await pullBlob(config, registry);
  return settings.ok ? pullBlob(layer, registry) : settings;
}

async function pullBlob({ digest, size }: Descriptor, registry: Registry): Promise<Result<Buffer, string>> {
  const answer = await registry.get(`blobs/${digest}`);
  if (!answer.ok) return answer;
  const { body } = answer.value;
  if (size !== undefined && size !== body.length)
    return fail(`the blob ${digest} has ${body.length} bytes, its manifest says ${size}`);
  const actual = `sha256:${sha256Hex(body)}`;
  return actual === digest ? ok(body) : fail(`the blob ${digest} is damaged: its digest is ${actual}`);
}

function descriptors(list: JsonValue | undefined): readonly Descriptor[] {
  const items = Array.isArray(list) ? (list as readonly JsonValue[]) : [];
  return items.flatMap((item) => {
    const one = isObject(item) ? descriptor(item) : undefined;
    return one ? [one] : [];
  });
}

function descriptor(value: JsonObject | undefined): Descriptor | undefined {
  if (typeof value?.digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(value.digest)) return undefined;
  return { digest: value.digest, ...(typeof value.size === 'number' && { size: value.size }) };
}

function pullError(reference: string, reason: string): CommandError {
  return new CommandError(
    `cannot pull ${reference}: ${reason}`,
    'check the reference, --version and the network; --chart takes a folder or .tgz that you fetched elsewhere, --plain-http a registry without TLS',
  );
}
