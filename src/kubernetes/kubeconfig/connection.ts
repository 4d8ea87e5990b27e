import { dirname, isAbsolute, join } from 'node:path';
import { didYouMean } from '../../core/did-you-mean.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { ClusterError } from '../cluster-error.ts';
import { environmentProxy } from './environment-proxy.ts';
import type { Kubeconfig, KubeconfigEntry } from './kubeconfig.ts';

/** What the user's flags choose from the kubeconfig. */
export interface ConnectionChoice {
  readonly context?: string;
  readonly cluster?: string;
  readonly user?: string;
  readonly as?: string;
  readonly asGroups?: readonly string[];
}

/** Everything needed to talk to one API server, in the words of the client library's KubeConfig. */
export interface Connection {
  readonly context: string;
  /** Namespace of the context, `default` where it names none. */
  readonly namespace: string;
  readonly cluster: ClusterSettings;
  readonly user: UserSettings;
  readonly impersonateGroups: readonly string[];
}

/** Address and trust of an API server. */
export interface ClusterSettings {
  readonly name: string;
  readonly server: string;
  readonly caFile?: string;
  readonly caData?: string;
  readonly skipTLSVerify: boolean;
  readonly tlsServerName?: string;
  readonly proxyUrl?: string;
}

/** Credentials; exec plugins and auth providers stay as the kubeconfig has them. */
export interface UserSettings {
  readonly name: string;
  readonly certFile?: string;
  readonly certData?: string;
  readonly keyFile?: string;
  readonly keyData?: string;
  readonly token?: string;
  readonly username?: string;
  readonly password?: string;
  readonly exec?: JsonObject;
  readonly authProvider?: JsonObject;
  readonly impersonateUser?: string;
}

/**
 * Picks context, cluster and user by kubectl's rules; --cluster and --user replace the context's own. A name that the
 * kubeconfig does not have is a ClusterError that lists those it has.
 */
export function chooseConnection(
  config: Kubeconfig,
  choice: ConnectionChoice,
  env: Readonly<Record<string, string | undefined>>,
): Connection {
  const contextName = choice.context || config.currentContext;
  if (contextName === undefined && choice.cluster === undefined) {
    throw new ClusterError(
      'config',
      `the kubeconfig ${config.files.join(', ')} has no current context`,
      `choose one with --context: ${listNames(config.contexts)}`,
    );
  }
  const context = contextName === undefined ? undefined : find(config, 'contexts', contextName);
  const clusterName = choice.cluster || text(context?.value.cluster);
  const userName = choice.user || text(context?.value.user);
  if (clusterName === undefined) {
    throw new ClusterError('config', `context "${contextName}" names no cluster`, 'choose one with --cluster');
  }
  const user = userName === undefined ? undefined : find(config, 'users', userName);
  const groups = user?.value['as-groups'];
  return {
    context: contextName ?? '',
    namespace: text(context?.value.namespace) ?? 'default',
    cluster: clusterSettings(find(config, 'clusters', clusterName), env),
    user: userSettings(user, choice.as),
    impersonateGroups: choice.asGroups?.length
      ? choice.asGroups
      : Array.isArray(groups)
        ? groups.map((group) => String(group))
        : [],
  };
}

function find(config: Kubeconfig, list: 'contexts' | 'clusters' | 'users', name: string): KubeconfigEntry {
  const entry = config[list].get(name);
  if (entry !== undefined) return entry;
  const guess = didYouMean(name, [...config[list].keys()]);
  throw new ClusterError(
    'config',
    `the kubeconfig has no ${list.slice(0, -1)} "${name}"`,
    guess === undefined ? `it has: ${listNames(config[list])}` : `did you mean "${guess}"?`,
  );
}

function listNames(entries: ReadonlyMap<string, unknown>): string {
  const names = [...entries.keys()];
  if (names.length === 0) return 'none';
  return names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');
}

function clusterSettings(entry: KubeconfigEntry, env: Readonly<Record<string, string | undefined>>): ClusterSettings {
  const value = entry.value;
  const address = text(value.server);
  if (address === undefined || !URL.canParse(address.includes('://') ? address : `https://${address}`)) {
    throw new ClusterError('config', `cluster "${entry.name}" of ${entry.file} has no valid server address`);
  }
  const server = (address.includes('://') ? address : `https://${address}`).replace(/\/+$/, '');
  return {
    name: entry.name,
    server,
    caFile: path(entry, 'certificate-authority'),
    caData: text(value['certificate-authority-data']),
    // The client library refuses plain http unless verification is off; there is nothing to verify then.
    skipTLSVerify: value['insecure-skip-tls-verify'] === true || server.startsWith('http:'),
    tlsServerName: text(value['tls-server-name']),
    proxyUrl: text(value['proxy-url']) ?? environmentProxy(server, env),
  };
}

function userSettings(entry: KubeconfigEntry | undefined, as: string | undefined): UserSettings {
  if (entry === undefined) return { name: 'anonymous', impersonateUser: as };
  const value = entry.value;
  const tokenFile = path(entry, 'tokenFile');
  const provider = value['auth-provider'];
  return {
    name: entry.name,
    certFile: path(entry, 'client-certificate'),
    certData: text(value['client-certificate-data']),
    keyFile: path(entry, 'client-key'),
    keyData: text(value['client-key-data']),
    token: tokenFile === undefined ? text(value.token) : undefined,
    username: text(value.username),
    password: text(value.password),
    exec: execSettings(entry),
    authProvider: tokenFile ? { name: 'tokenFile', config: { tokenFile } } : isObject(provider) ? provider : undefined,
    impersonateUser: as || text(value.as),
  };
}

/** A plugin that is named by a relative path lies beside the kubeconfig; a bare word is looked up on the PATH. */
function execSettings(entry: KubeconfigEntry): JsonObject | undefined {
  const exec = entry.value.exec;
  if (!isObject(exec)) return undefined;
  const command = text(exec.command);
  if (command === undefined || isAbsolute(command) || !/[\\/]/.test(command)) return exec;
  return { ...exec, command: join(dirname(entry.file), command) };
}

function path(entry: KubeconfigEntry, key: string): string | undefined {
  const value = text(entry.value[key]);
  return value === undefined || isAbsolute(value) ? value : join(dirname(entry.file), value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
