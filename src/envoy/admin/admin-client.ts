import { CommandError } from '../../core/errors.ts';

/** Which proxy something is about; a proxy that is reached by URL or read from a file has an invented name. */
export interface ProxyName {
  readonly namespace: string;
  readonly pod: string;
}

/** One request to Envoy's admin interface. */
export interface AdminRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** The answer of the admin interface. */
export interface AdminAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** Envoy's admin interface, over a tunnel to a pod, a plain URL or a saved dump. Failures are CommandErrors. */
export interface AdminClient {
  readonly proxy: ProxyName;
  /** Body of a GET, e.g. of `/config_dump?include_eds`. */
  readonly get: (path: string) => Promise<Buffer>;
  /** Body of a POST: for what changes the proxy, e.g. `/logging?level=debug`. */
  readonly post: (path: string) => Promise<Buffer>;
}

/** The admin interface answered, with another status than 2xx. */
class AdminRefusal extends CommandError {}

/** True for the failure of a request that the admin interface answered with a status other than 2xx. */
export function isRefusal(error: unknown): boolean {
  return error instanceof AdminRefusal;
}

/** An admin client over anything that can carry a request; answers other than 2xx become CommandErrors. */
export function adminClient(proxy: ProxyName, send: (request: AdminRequest) => Promise<AdminAnswer>): AdminClient {
  const request = async (method: 'GET' | 'POST', path: string): Promise<Buffer> => {
    const { status, body } = await send({ method, path });
    if (status >= 200 && status < 300) return body;
    const text = body.toString('utf8', 0, 200).trim().replace(/\s+/g, ' ');
    throw new AdminRefusal(`Envoy's admin interface answered ${status} to ${path.split('?', 1)[0]}: ${text}`);
  };
  return { proxy, get: (path) => request('GET', path), post: (path) => request('POST', path) };
}

/** `namespace/pod`, or the pod's name alone where there is no namespace. */
export function proxyText({ namespace, pod }: ProxyName): string {
  return namespace === '' ? pod : `${namespace}/${pod}`;
}
