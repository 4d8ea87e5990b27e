import type { JsonObject } from '../../core/json.ts';
import { objectsIn } from './objects-in.ts';
import type { Refusal } from './refusal.ts';

/** Domains that two virtual hosts of a route configuration share; their names may be the same. */
export function refusedVirtualHosts(route: JsonObject): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const domains = new Map<string, string>();
  for (const [i, host] of objectsIn(route.virtualHosts)) {
    const found = { kind: 'route configuration', name: String(route.name), nodes: [route, host] } as const;
    const hostName = String(host.name);
    for (const [j, domain] of (Array.isArray(host.domains) ? host.domains : []).entries()) {
      // Envoy compares domains without regard to case.
      const key = String(domain).toLowerCase();
      const other = domains.get(key);
      if (other !== undefined) {
        const message = `is a domain of the virtual host ${other} too: "${String(domain)}"`;
        refusals.push({ ...found, path: ['virtualHosts', i, 'domains', j], message });
      } else domains.set(key, hostName);
    }
  }
  return refusals;
}
