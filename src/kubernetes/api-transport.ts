import { setMaxListeners } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { ClientOptions } from 'ws';
import { ClusterError } from './cluster-error.ts';
import { Credentials } from './credentials.ts';
import type { Connection } from './kubeconfig/connection.ts';
import { timeoutError, transportError } from './transport-error.ts';

/** A request to the API server before authentication. */
export interface TransportRequest {
  readonly method: string;
  /** Path with query, from the server's root. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly accept?: string;
}

/**
 * Sends requests to one API server with the credentials of a connection. `close` ends what is under way.
 */
export class ApiTransport {
  readonly #credentials: Credentials;
  readonly #open = new Set<ClientRequest>();

  constructor(
    readonly connection: Connection,
    readonly requestTimeoutMs: number,
    /** Aborted by Ctrl-C: ends every request and tunnel. */
    readonly signal: AbortSignal,
  ) {
    // Every request in flight listens for the interrupt.
    setMaxListeners(0, signal);
    this.#credentials = new Credentials(connection, requestTimeoutMs);
  }

  /** Address of the API server. */
  get server(): string {
    return this.connection.cluster.server;
  }

  /** Sends a request; resolves with the head of the answer, whatever its status, or throws a ClusterError. */
  async send(request: TransportRequest): Promise<IncomingMessage> {
    const options = await this.#credentials.options();
    const answer = await this.#dispatch(request, options);
    if (answer.statusCode !== 401 || this.connection.user.exec === undefined) return answer;
    // A plugin's token may have been revoked before its time: ask the plugin once more.
    answer.resume();
    return this.#dispatch(request, await this.#credentials.renewed(options));
  }

  /** Options of a WebSocket; the agent lets its TLS handshake resume the session of earlier connections. */
  async webSocketOptions(): Promise<ClientOptions> {
    return { ...(await this.#credentials.options()), perMessageDeflate: false } as ClientOptions;
  }

  /** Drops idle and running connections. */
  close(): void {
    for (const request of this.#open) request.destroy();
    this.#credentials.close();
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

function requestHeaders(request: TransportRequest, options: RequestOptions): RequestOptions['headers'] {
  const headers: Record<string, unknown> = { ...options.headers, Accept: request.accept ?? 'application/json' };
  headers['User-Agent'] = 'egctl';
  if (request.body !== undefined) {
    headers['Content-Type'] = request.contentType ?? 'application/json';
    headers['Content-Length'] = Buffer.byteLength(request.body);
  }
  return headers as RequestOptions['headers'];
}
