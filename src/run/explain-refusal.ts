import type { Diagnostic } from '../core/diagnostic.ts';
import { refOf } from '../core/resource-ref.ts';
import type { EnvoyResources } from '../envoy/static-config.ts';
import type { Provenance } from '../translate/provenance.ts';

/** What Envoy's log says about configuration that it does not take; undefined for other lines. */
export function refusalMessage(line: string): string | undefined {
  const match =
    /REST config (?:update )?(?:for .*? )?rejected: (.*)$|(Error adding\/updating (?:listener|cluster).*)$/.exec(line);
  const text = match?.[1] ?? match?.[2];
  return text === undefined ? undefined : text.replace(/^Error adding\/updating /, '').trim();
}

/**
 * A refusal by Envoy as a diagnostic of the input: the resource that Envoy names in its message leads, by its provenance, to the
 * object and field that it was made from. Without a name in the message there is only the message.
 */
export function explainRefusal(message: string, resources: EnvoyResources, provenance: Provenance): Diagnostic {
  const named = namedResource(message, resources);
  const origin = named && provenance.originsOf(named)[0];
  return {
    code: 'envoy-refused',
    severity: 'error',
    message: `Envoy refuses the configuration and keeps what it had: ${message}`,
    ...(origin && { resource: refOf(origin.object), path: origin.path }),
    hint: 'Change what is named here; the last configuration that Envoy took stays in force.',
  };
}

/** The node whose name is the longest one in the message; routes within route configurations count as well. */
function namedResource(message: string, resources: EnvoyResources): object | undefined {
  let found: { readonly name: string; readonly node: object } | undefined;
  const offer = (name: unknown, node: object): void => {
    if (typeof name !== 'string' || name === '' || !message.includes(name)) return;
    if (found === undefined || name.length > found.name.length) found = { name, node };
  };
  for (const node of resources.clusters) offer(node.name, node);
  for (const node of resources.listeners) offer(node.name, node);
  for (const node of resources.endpoints) offer(node.clusterName, node);
  for (const node of resources.secrets) offer(node.name, node);
  for (const node of resources.routes) {
    offer(node.name, node);
    for (const host of list(node.virtualHosts)) {
      offer(host.name, host);
      for (const route of list(host.routes)) offer(route.name, route);
    }
  }
  return found?.node;
}

function list(value: unknown): readonly { readonly name?: unknown; readonly routes?: unknown }[] {
  return Array.isArray(value) ? value : [];
}
