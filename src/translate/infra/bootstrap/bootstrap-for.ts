import type { JsonObject } from '../../../core/json.ts';
import type { ResourceSet } from '../../../resources/resource-set.ts';
import { applyUserBootstrap } from './apply-user-bootstrap.ts';
import { defaultBootstrap } from './default-bootstrap.ts';
import { protoJson } from './proto-spelling.ts';
import { readBootstrap } from './read-bootstrap.ts';

/**
 * Envoy's bootstrap as a config dump shows it: the default one, or with the bootstrap of the class's EnvoyProxy applied
 * (spec/loading.md section 5). A bootstrap that cannot be applied leaves the default: its EnvoyProxy carries the condition.
 */
export function bootstrapFor(resources: ResourceSet): JsonObject {
  const defaults = defaultBootstrap({});
  if (!defaults.ok) return {};
  const user = resources.envoyProxyForGatewayClass?.spec?.bootstrap;
  const applied = user && applyUserBootstrap(defaults.value, user);
  const read = applied?.ok ? readBootstrap(applied.value) : undefined;
  // The default is known to be sound: the tables of Envoy's API need not be unpacked for it.
  return read?.ok ? read.value : (protoJson(defaults.value, 'camel') as JsonObject);
}
