/** An image in a registry. */
export interface ImageReference {
  /** Base URL of the registry's API. */
  readonly api: string;
  /** Host as it stands in Docker configurations. */
  readonly host: string;
  readonly repository: string;
  /** Tag or digest. */
  readonly reference: string;
  readonly digest?: string;
}

const dockerHub = { host: 'docker.io', api: 'registry-1.docker.io' } as const;

/** Reads `oci://host/repository:tag@digest`; a host is told from a repository by its dot or port, as Docker does. */
export function imageReference(url: string): ImageReference {
  const [path = '', digest] = url.replace(/^oci:\/\//, '').split('@', 2);
  const [first = '', ...rest] = path.split('/');
  const named = rest.length > 0 && /[.:]|^localhost$/.test(first);
  const host = named ? first : dockerHub.host;
  const name = named ? rest.join('/') : path;
  const tagAt = name.lastIndexOf(':');
  const repository = tagAt > name.lastIndexOf('/') ? name.slice(0, tagAt) : name;
  const tag = tagAt > name.lastIndexOf('/') ? name.slice(tagAt + 1) : 'latest';
  const onHub = host === dockerHub.host;
  const scheme = /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(host) ? 'http' : 'https';
  return {
    api: `${scheme}://${onHub ? dockerHub.api : host}/v2`,
    host,
    repository: onHub && !repository.includes('/') ? `library/${repository}` : repository,
    reference: digest ?? tag,
    ...(digest && { digest }),
  };
}
