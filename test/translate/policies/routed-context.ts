import type { ResourceSet } from '../../../src/resources/resource-set.ts';
import type { TranslateContext } from '../../../src/translate/gateway-api/contexts.ts';
import { controllerOptions, type TranslateOptions } from '../../../src/translate/options.ts';
import { routesOf, service } from '../gateway-api/route-fixtures.ts';

/** A translation of the fixtures' namespace that ran up to the routes: what the stages of policies start from. */
export function routedContext(
  resources: Partial<ResourceSet>,
  options: Partial<TranslateOptions> = {},
): TranslateContext {
  const { gatewayClassName } = controllerOptions;
  return routesOf(
    {
      namespaces: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'default' } }],
      services: [service('backend', {}, { namespace: 'default' })],
      ...resources,
    },
    { gatewayClassName, endpointRoutingDisabled: true, ...options },
  );
}
