import { valid } from 'semver';
import { UsageError } from '../../core/errors.ts';
import { imageReference } from '../../core/remote/image-reference.ts';

/** A chart in an OCI registry. */
export interface ChartReference {
  /** As messages show it, without tag: `oci://docker.io/envoyproxy/gateway-helm`. */
  readonly name: string;
  readonly host: string;
  readonly api: string;
  readonly repository: string;
  /** Tag to ask for; absent when a constraint or nothing was given and the tags must be listed. */
  readonly tag?: string;
  /** Constraint on the version, when it is no exact one. */
  readonly constraint?: string;
  /** `sha256:...` that the manifest must have. */
  readonly digest?: string;
}

/**
 * Reads `oci://host/repository[:tag][@digest]` with the version that the user wants. An exact version is the tag as typed (with `v` or
 * without); `+` becomes `_`, since tags know no plus. A version that contradicts the reference is a UsageError.
 */
export function chartReference(url: string, version: string | undefined, plainHttp: boolean): ChartReference {
  const image = imageReference(url);
  const path = url.replace(/^oci:\/\//, '').split('@', 1)[0] ?? '';
  const tagged = /:[^/]+$/.exec(path)?.[0].slice(1);
  const wanted = version?.trim() || undefined;
  if (tagged && wanted && tagOf(wanted) !== tagged)
    throw new UsageError(`--version ${wanted} contradicts the tag of ${url}`, 'leave one of the two out');
  const exact = tagged ?? (wanted && isExactVersion(wanted) ? tagOf(wanted) : undefined);
  const name = `oci://${tagged ? path.slice(0, -tagged.length - 1) : path}`;
  return {
    name,
    host: image.host,
    api: plainHttp ? image.api.replace(/^https:/, 'http:') : image.api,
    repository: image.repository,
    ...(exact ? { tag: exact } : { constraint: wanted ?? '*' }),
    ...(image.digest && { digest: image.digest }),
  };
}

/** Exact versions may have a leading `v` and may leave parts out: `v1.9.0`, `1.9`. */
function isExactVersion(text: string): boolean {
  return /^v?\d+(\.\d+){0,2}([-+][0-9A-Za-z.+-]+)?$/.test(text) || valid(text) !== null;
}

function tagOf(version: string): string {
  return version.replaceAll('+', '_');
}
