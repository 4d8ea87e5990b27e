import { isObject, type JsonValue } from '../../../core/json.ts';
import type { Message, RouteResource } from '../messages.ts';
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
  for (const config of lists.routes) reportInvalidRoutes(t, config);
  check('cluster', lists.clusters, validateCluster);
  check('endpoints', lists.endpoints, validateLoadAssignment);
}

/** Reports by the route or virtual host, which stem from a single object, rather than by the whole configuration. */
function reportInvalidRoutes(t: XdsTranslation, config: RouteResource): void {
  const where = `route configuration ${config.name}`;
  for (const host of messages(config.virtualHosts)) {
    const { routes, ...rest } = host;
    const problem = virtualHostProblem(host) ?? validateMessage(rest);
    if (problem) t.table.report(`${where}: virtual host ${String(host.name ?? '')}: ${problem}`, host);
    for (const route of messages(routes)) {
      const invalid = validateMessage(route);
      if (invalid) t.table.report(`${where}: route ${String(route.name ?? '')}: ${invalid}`, route);
    }
  }
}

function virtualHostProblem(host: Message): string | undefined {
  if (!host.name) return 'it has no name';
  const domains = Array.isArray(host.domains) ? (host.domains as readonly JsonValue[]) : [];
  const hasControl = domains.some((domain) => /[\r\n\0]/.test(String(domain)));
  return hasControl ? 'a hostname has a line break or a NUL in it' : undefined;
}

function messages(list: JsonValue | undefined): readonly Message[] {
  return Array.isArray(list) ? (list as readonly JsonValue[]).filter(isObject) : [];
}
