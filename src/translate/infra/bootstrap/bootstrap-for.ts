import type { JsonObject } from '../../../core/json.ts';
import type { ResourceSet } from '../../../resources/resource-set.ts';
import { applyUserBootstrap } from './apply-user-bootstrap.ts';
import { defaultBootstrap } from './default-bootstrap.ts';
import { protoJson } from './proto-spelling.ts';

/**
 * Envoy's bootstrap as a config dump shows it: the default one, or with the bootstrap of the class's EnvoyProxy applied
 * (spec/loading.md section 5). A bootstrap that cannot be applied leaves the default: its EnvoyProxy carries the condition.
 */
export function bootstrapFor(resources: ResourceSet): JsonObject {
  const defaults = defaultBootstrap({});
  if (!defaults.ok) return {};
  const applied = applyUserBootstrap(defaults.value, resources.envoyProxyForGatewayClass?.spec?.bootstrap);
  return protoJson(applied.ok ? applied.value : defaults.value, 'camel') as JsonObject;
}
