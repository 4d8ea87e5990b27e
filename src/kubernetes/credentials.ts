import type { Agent } from 'node:http';
import type { AgentOptions, RequestOptions } from 'node:https';
import type { SecureContext } from 'node:tls';
import type { KubeConfig } from '@kubernetes/client-node';
import { ClusterError } from './cluster-error.ts';
import type { Connection } from './kubeconfig/connection.ts';
import { certificateError, credentialsError, timeoutError } from './transport-error.ts';

/** How long credentials and their TLS settings are kept before they are read again. */
const life = 60_000;

/** Connections at once: more than the proxies that are asked at once, so that a hanging one holds up no other. */
const maxSockets = 64;

interface Held {
  readonly value: Promise<RequestOptions>;
  readonly readAt: number;
}

/**
 * The request options of a connection: authentication headers, TLS settings, agent. However many requests start at once, a
 * plugin is run once; agents live on while their TLS settings do, since requests may be under way on them.
 */
export class Credentials {
  #held: Held | undefined;
  #library: Promise<KubeConfig> | undefined;
  readonly #agents = new Map<string, Agent>();

  constructor(
    private readonly connection: Connection,
    private readonly timeoutMs: number,
  ) {}

  /** The options to use now; a ClusterError when the credentials cannot be had. */
  options(): Promise<RequestOptions> {
    if (this.#held && Date.now() - this.#held.readAt < life) return this.#held.value;
    return this.#read();
  }

  /** Options from scratch, for when the API server refused those; what another request renewed meanwhile is taken. */
  async renewed(refused: RequestOptions): Promise<RequestOptions> {
    const current = await this.#held?.value;
    if (current !== undefined && current !== refused) return current;
    // The library keeps a plugin's token inside its KubeConfig.
    this.#library = undefined;
    return this.#read();
  }

  /** Closes all connections. */
  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
  }

  #read(): Promise<RequestOptions> {
    const value = this.#apply();
    this.#held = { value, readAt: Date.now() };
    value.catch(() => {
      this.#held = undefined;
    });
    return value;
  }

  async #apply(): Promise<RequestOptions> {
    this.#library ??= libraryConfig(this.connection);
    const options: RequestOptions = { headers: {} };
    const applied = (await this.#library).applyToHTTPSOptions(options);
    await within(applied, this.timeoutMs, 'the credential plugin of the kubeconfig').catch((error: unknown) => {
      throw error instanceof ClusterError ? error : credentialsError(error);
    });
    const groups = this.connection.impersonateGroups;
    if (groups.length > 0) options.headers = { ...options.headers, 'Impersonate-Group': [...groups] };
    options.agent = await this.#agentFor(options);
    return options;
  }

  /** The library's agent goes through the cluster's proxy; without one ours keeps connections and TLS sessions. */
  async #agentFor(options: RequestOptions): Promise<Agent> {
    if (this.connection.cluster.proxyUrl !== undefined) return options.agent as Agent;
    const { Agent: HttpAgent } = await import('node:http');
    const { Agent: HttpsAgent } = await import('node:https');
    const settings = tlsSettings(options);
    const key = JSON.stringify(settings);
    const known = this.#agents.get(key);
    if (known) return known;
    const secure = this.connection.cluster.server.startsWith('https:');
    const agent = secure
      ? new HttpsAgent({ keepAlive: true, maxSockets, ...settings, secureContext: await secureContext(settings) })
      : new HttpAgent({ keepAlive: true, maxSockets });
    this.#agents.set(key, agent);
    return agent;
  }
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

/** Certificates are read once, not for each of the many connections. */
async function secureContext(settings: AgentOptions): Promise<SecureContext> {
  const { createSecureContext } = await import('node:tls');
  try {
    return createSecureContext(settings);
  } catch (error) {
    throw certificateError(error);
  }
}

function tlsSettings({ ca, cert, key, rejectUnauthorized, servername }: RequestOptions): AgentOptions {
  return { ca, cert, key, rejectUnauthorized, ...(servername === undefined ? {} : { servername }) };
}

async function within<T>(work: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeoutError(what, timeoutMs)), timeoutMs);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
