import { setMaxListeners } from 'node:events';
import type { Agent, ClientRequest, IncomingMessage } from 'node:http';
import type { AgentOptions, RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import type { ClientOptions } from 'ws';
import { ClusterError } from './cluster-error.ts';
import type { Connection } from './kubeconfig/connection.ts';
import { credentialsError, timeoutError, transportError } from './transport-error.ts';

/** A request to the API server before authentication. */
export interface TransportRequest {
  readonly method: string;
  /** Path with query, from the server's root. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly accept?: string;
}

/** How long credentials and their TLS settings are kept before they are read again. */
const credentialsLife = 60_000;

/**
 * Sends requests to one API server with the credentials of a connection. Holds keep-alive connections and credentials;
 * `close` lets the process end.
 */
export class ApiTransport {
  #options: { readonly value: RequestOptions; readonly readAt: number } | undefined;
  #agent: Agent | undefined;
  readonly #open = new Set<ClientRequest>();

  constructor(
    readonly connection: Connection,
    private kubeConfig: KubeConfig,
    readonly requestTimeoutMs: number,
    private readonly signal: AbortSignal,
  ) {}

  /** Address of the API server. */
  get server(): string {
    return this.connection.cluster.server;
  }

  /** Sends a request; resolves with the head of the answer, whatever its status, or throws a ClusterError. */
  async send(request: TransportRequest): Promise<IncomingMessage> {
    const answer = await this.#dispatch(request, await this.options());
    if (answer.statusCode !== 401 || this.connection.user.exec === undefined) return answer;
    // A plugin's token may have been revoked before its time: ask the plugin once more.
    answer.resume();
    return this.#dispatch(request, await this.options(true));
  }

  /** Request options with credentials, TLS settings and agent; throws a ClusterError when the credentials fail. */
  async options(fresh = false): Promise<RequestOptions> {
    if (!fresh && this.#options && Date.now() - this.#options.readAt < credentialsLife) return this.#options.value;
    // The library keeps a plugin's token inside its KubeConfig.
    if (fresh) this.kubeConfig = await libraryConfig(this.connection);
    const options: RequestOptions = { headers: {} };
    const applied = this.kubeConfig.applyToHTTPSOptions(options);
    await within(applied, this.requestTimeoutMs, 'the credential plugin of the kubeconfig').catch((error: unknown) => {
      throw error instanceof ClusterError ? error : credentialsError(error);
    });
    const groups = this.connection.impersonateGroups;
    if (groups.length > 0) options.headers = { ...options.headers, 'Impersonate-Group': [...groups] };
    options.agent = await this.#chooseAgent(options);
    this.#options = { value: options, readAt: Date.now() };
    return options;
  }

  /** Options of a WebSocket; the agent lets its TLS handshake resume the session of earlier connections. */
  async webSocketOptions(): Promise<ClientOptions> {
    return { ...(await this.options()), perMessageDeflate: false } as ClientOptions;
  }

  /** Drops idle and running connections. */
  close(): void {
    for (const request of this.#open) request.destroy();
    this.#agent?.destroy();
  }

  async #chooseAgent(options: RequestOptions): Promise<Agent | undefined> {
    if (this.connection.cluster.proxyUrl !== undefined) return options.agent as Agent;
    const { Agent: HttpAgent } = await import('node:http');
    const { Agent: HttpsAgent } = await import('node:https');
    const keep = { keepAlive: true, maxSockets: 16 };
    this.#agent?.destroy();
    this.#agent = this.server.startsWith('https:')
      ? new HttpsAgent({ ...keep, ...tlsSettings(options) })
      : new HttpAgent(keep);
    return this.#agent;
  }

  async #dispatch(request: TransportRequest, options: RequestOptions): Promise<IncomingMessage> {
    const { request: open } = this.server.startsWith('https:') ? await import('node:https') : await import('node:http');
    if (this.signal.aborted) throw new ClusterError('cancelled', 'interrupted');
    return new Promise((resolve, reject) => {
      const url = new URL(`${this.server}${request.path}`);
      const sent = open(url, { ...options, method: request.method, headers: requestHeaders(request, options) });
      const timer = setTimeout(
        () => sent.destroy(timeoutError(`the API server at ${this.server}`, this.requestTimeoutMs)),
        this.requestTimeoutMs,
      );
      const cancel = (): void => void sent.destroy(new ClusterError('cancelled', 'interrupted'));
      this.signal.addEventListener('abort', cancel, { once: true });
      this.#open.add(sent);
      sent.on('response', (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      sent.on('error', (error) => reject(transportError(error, this.server)));
      sent.on('close', () => {
        clearTimeout(timer);
        this.signal.removeEventListener('abort', cancel);
        this.#open.delete(sent);
      });
      sent.end(request.body);
    });
  }
}

/** Makes the transport of a connection; the client library is loaded here and nowhere earlier. */
export async function openTransport(
  connection: Connection,
  requestTimeoutMs: number,
  signal: AbortSignal,
): Promise<ApiTransport> {
  // Every request in flight listens for the interrupt.
  setMaxListeners(0, signal);
  return new ApiTransport(connection, await libraryConfig(connection), requestTimeoutMs, signal);
}

/** The connection as the client library wants it; its plugins (exec, OIDC, token files) come with it. */
async function libraryConfig({ cluster, user }: Connection): Promise<KubeConfig> {
  // The library's index loads every typed API (58 MB of sources); its configuration module is all that is needed.
  const { KubeConfig: Config } = await import('@kubernetes/client-node/dist/config.js');
  const config = new Config();
  config.loadFromOptions({
    clusters: [cluster],
    users: [user],
    contexts: [{ name: 'chosen', cluster: cluster.name, user: user.name }],
    currentContext: 'chosen',
  });
  return config;
}

function tlsSettings({ ca, cert, key, rejectUnauthorized, servername }: RequestOptions): AgentOptions {
  return { ca, cert, key, rejectUnauthorized, ...(servername === undefined ? {} : { servername }) };
}

function requestHeaders(request: TransportRequest, options: RequestOptions): RequestOptions['headers'] {
  const headers: Record<string, unknown> = { ...options.headers, Accept: request.accept ?? 'application/json' };
  headers['User-Agent'] = 'egctl';
  if (request.body !== undefined) {
    headers['Content-Type'] = request.contentType ?? 'application/json';
    headers['Content-Length'] = Buffer.byteLength(request.body);
  }
  return headers as RequestOptions['headers'];
}

async function within<T>(work: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeoutError(what, timeoutMs)), timeoutMs);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
