import { fail, ok, type Result } from '../result.ts';
import { httpGet, type Response, type TLSOptions } from './http-get.ts';
import type { ImageReference } from './image-reference.ts';
import { parseJsonObject } from './parse-json.ts';
import { type RetryLimits, withRetries } from './retry.ts';

/** Reads manifests and layers of one image (OCI distribution specification). */
export interface Registry {
  /** `path` stands below the repository: `manifests/<reference>`, `blobs/<digest>`, `tags/list`. The error is a clause. */
  readonly get: (path: string, accept?: string) => Promise<Result<Response, string>>;
}

/** How a registry is asked. */
export interface RegistryAccess {
  /** `user:password`, for registries that ask for them. */
  readonly credentials?: string;
  readonly tls?: TLSOptions;
  /** Milliseconds for one request. */
  readonly timeout: number;
  readonly retries: RetryLimits;
  readonly maxBytes: number;
}

/** Access to the registry of an image; a token that it hands out is kept for all requests. */
export function registryOf(image: Pick<ImageReference, 'api' | 'repository'>, access: RegistryAccess): Registry {
  const { credentials, tls, timeout, retries, maxBytes } = access;
  const basic = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  let authorization: string | undefined;
  const get = (url: string, accept: string, authorize: string | undefined): Promise<Result<Response, string>> => {
    const headers = { accept, ...(authorize && { authorization: authorize }) };
    return withRetries(() => httpGet(url, { timeout, maxBytes, headers, ...(tls && { tls }) }), retries);
  };
  const authorize = async (challenge: string): Promise<string | undefined> => {
    if (!/^bearer /i.test(challenge)) return basic || undefined;
    const { realm, service, scope } = parametersOf(challenge);
    if (!realm || !URL.canParse(realm)) return undefined;
    const url = new URL(realm);
    if (service) url.searchParams.set('service', service);
    url.searchParams.set('scope', scope ?? `repository:${image.repository}:pull`);
    const answer = await get(url.href, 'application/json', basic || undefined);
    const token = answer.ok && answer.value.status === 200 ? tokenOf(answer.value.body) : undefined;
    return token && `Bearer ${token}`;
  };
  return {
    get: async (path, accept = '*/*') => {
      const url = `${image.api}/${image.repository}/${path}`;
      let answer = await get(url, accept, authorization);
      const challenge = answer.ok && answer.value.status === 401 ? answer.value.headers['www-authenticate'] : undefined;
      if (challenge) {
        authorization = await authorize(challenge);
        if (authorization) answer = await get(url, accept, authorization);
      }
      if (!answer.ok) return answer;
      return answer.value.status === 200
        ? ok(answer.value)
        : fail(`the registry answers with status ${answer.value.status}`);
    },
  };
}

/** The `name="value"` pairs of a challenge. */
function parametersOf(challenge: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]));
}

function tokenOf(body: Buffer): string | undefined {
  const answer = parseJsonObject(body.toString('utf8'));
  const token = answer?.token ?? answer?.access_token;
  return typeof token === 'string' ? token : undefined;
}
