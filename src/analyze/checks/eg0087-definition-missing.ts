import { isObject } from '../../core/json.ts';
import { defineCheck } from '../check.ts';

/** Kinds without which Envoy Gateway does not start or that its users expect. */
const wanted = [
  'gatewayclasses.gateway.networking.k8s.io',
  'gateways.gateway.networking.k8s.io',
  'httproutes.gateway.networking.k8s.io',
  'grpcroutes.gateway.networking.k8s.io',
  'referencegrants.gateway.networking.k8s.io',
  'envoyproxies.gateway.envoyproxy.io',
  'backendtrafficpolicies.gateway.envoyproxy.io',
  'clienttrafficpolicies.gateway.envoyproxy.io',
  'securitypolicies.gateway.envoyproxy.io',
  'envoyextensionpolicies.gateway.envoyproxy.io',
  'envoypatchpolicies.gateway.envoyproxy.io',
  'backends.gateway.envoyproxy.io',
  'httproutefilters.gateway.envoyproxy.io',
];

/** A CustomResourceDefinition that the cluster lacks. */
export const definitionMissing = defineCheck({
  code: 'EG0087',
  name: 'definition-missing',
  severity: 'error',
  needsCluster: true,
  summary: 'A CustomResourceDefinition is not installed',
  docs: {
    what: 'The cluster lacks the definition of a kind that Envoy Gateway reads.',
    why: 'The controller does not start, or does not see objects of the kind; they cannot even be applied.',
    example: 'kubectl get crd securitypolicies.gateway.envoyproxy.io   # NotFound',
    fix: 'Install the definitions of the release of Envoy Gateway that runs in the cluster.',
  },
  *run({ cluster }) {
    const names = new Set(
      (cluster?.definitions ?? []).map(({ metadata }) => (isObject(metadata) ? String(metadata.name) : '')),
    );
    // Who may not list definitions sees none of them.
    if (names.size === 0) return;
    for (const name of wanted) {
      if (names.has(name)) continue;
      const resource = { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition', name };
      yield { resource, message: 'the definition is not installed' };
    }
  },
});
