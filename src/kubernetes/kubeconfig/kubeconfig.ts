import { isObject, type JsonObject } from '../../core/json.ts';

/** A named entry of a kubeconfig, with the file that it comes from (relative paths resolve against its folder). */
export interface KubeconfigEntry {
  readonly name: string;
  readonly value: JsonObject;
  readonly file: string;
}

/** The merged content of one or more kubeconfig files. */
export interface Kubeconfig {
  readonly files: readonly string[];
  readonly currentContext?: string;
  readonly contexts: ReadonlyMap<string, KubeconfigEntry>;
  readonly clusters: ReadonlyMap<string, KubeconfigEntry>;
  readonly users: ReadonlyMap<string, KubeconfigEntry>;
}

/** A parsed kubeconfig file. */
export interface KubeconfigFile {
  readonly file: string;
  readonly content: unknown;
}

/**
 * Merges kubeconfig files as kubectl does: the first file that sets current-context or a named entry wins, later
 * ones only add.
 */
export function mergeKubeconfigs(files: readonly KubeconfigFile[]): Kubeconfig {
  const contexts = new Map<string, KubeconfigEntry>();
  const clusters = new Map<string, KubeconfigEntry>();
  const users = new Map<string, KubeconfigEntry>();
  let currentContext: string | undefined;
  for (const { file, content } of files) {
    if (!isObject(content)) continue;
    const current = content['current-context'];
    if (currentContext === undefined && typeof current === 'string' && current !== '') currentContext = current;
    addEntries(contexts, content.contexts, 'context', file);
    addEntries(clusters, content.clusters, 'cluster', file);
    addEntries(users, content.users, 'user', file);
  }
  return { files: files.map((f) => f.file), currentContext, contexts, clusters, users };
}

function addEntries(into: Map<string, KubeconfigEntry>, list: unknown, key: string, file: string): void {
  if (!Array.isArray(list)) return;
  for (const item of list) {
    if (!isObject(item) || typeof item.name !== 'string' || into.has(item.name)) continue;
    const value = item[key];
    into.set(item.name, { name: item.name, value: isObject(value) ? value : {}, file });
  }
}
