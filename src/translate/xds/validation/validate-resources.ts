import { isObject, type JsonValue } from '../../../core/json.ts';
import type { Message } from '../messages.ts';
import type { ResourceLists } from '../resources.ts';
import type { XdsTranslation } from '../translation.ts';
import { validateCluster, validateLoadAssignment, validateMessage } from './validate-message.ts';

/** Checks all resources once more at the end, after patches and extensions, and reports those that Envoy would refuse. */
export function reportInvalidResources(t: XdsTranslation, lists: ResourceLists): void {
  const check = <T extends Message>(kind: string, list: readonly T[], judge: (item: T) => string | undefined): void => {
    for (const item of list) {
      const problem = judge(item);
      if (problem) t.table.report(`${kind} ${String(item.name ?? item.clusterName ?? '')}: ${problem}`, item);
    }
  };
  check('listener', lists.listeners, validateMessage);
  check('route configuration', lists.routes, (config) => virtualHostProblem(config) ?? validateMessage(config));
  check('cluster', lists.clusters, validateCluster);
  check('endpoints', lists.endpoints, validateLoadAssignment);
}

function virtualHostProblem(config: Message): string | undefined {
  const hosts = Array.isArray(config.virtualHosts) ? (config.virtualHosts as readonly JsonValue[]) : [];
  for (const host of hosts) {
    if (!isObject(host)) continue;
    if (!host.name) return 'a virtual host has no name';
    const domains = Array.isArray(host.domains) ? (host.domains as readonly JsonValue[]) : [];
    if (domains.some((domain) => /[\r\n\0]/.test(String(domain)))) return 'a hostname has a line break or a NUL in it';
  }
  return undefined;
}
