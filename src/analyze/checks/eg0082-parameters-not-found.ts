import type { FieldPath } from '../../core/diagnostic.ts';
import { describeRef, type KubernetesObject, type ResourceRef, refOf } from '../../core/resource-ref.ts';
import { keyOf } from '../../translate/gateway-api/resource-index.ts';
import { type AnalyzeInput, type CheckFinding, defineCheck } from '../check.ts';

const group = 'gateway.envoyproxy.io';

/** A parametersRef of a class or Gateway that leads to no EnvoyProxy. */
export const parametersNotFound = defineCheck({
  code: 'EG0082',
  name: 'parameters-not-found',
  severity: 'error',
  summary: 'A parametersRef names an EnvoyProxy that does not exist',
  docs: {
    what: 'The parametersRef of a GatewayClass or Gateway leads to no EnvoyProxy.',
    why: 'The class or Gateway is not accepted, and none of its proxies is made or updated.',
    example: `kind: GatewayClass
spec:
  parametersRef:
    group: gateway.envoyproxy.io
    kind: EnvoyProxy
    namespace: envoy-gateway-system
    name: not-there`,
    fix: 'Correct the reference or add the EnvoyProxy.',
  },
  *run(input) {
    const { set } = input;
    const proxies = [
      ...(set.envoyProxyForGatewayClass ? [set.envoyProxyForGatewayClass] : []),
      ...set.envoyProxiesForGateways,
    ];
    const known = new Set(proxies.map(keyOf));
    for (const gatewayClass of set.gatewayClasses) {
      const ref = gatewayClass.spec?.parametersRef;
      if (ref)
        yield* missing(input, known, gatewayClass, ['spec', 'parametersRef'], {
          ...ref,
          namespace: ref.namespace ?? '',
        });
    }
    for (const gateway of set.gateways) {
      const ref = gateway.spec.infrastructure?.parametersRef;
      const path = ['spec', 'infrastructure', 'parametersRef'];
      if (ref) yield* missing(input, known, gateway, path, { ...ref, namespace: gateway.metadata.namespace ?? '' });
    }
  },
});

function missing(
  { index }: AnalyzeInput,
  known: ReadonlySet<string>,
  owner: KubernetesObject,
  path: FieldPath,
  ref: ResourceRef,
): readonly CheckFinding[] {
  const isOurs = ref.group === group && ref.kind === 'EnvoyProxy';
  if (!isOurs || known.has(`${ref.namespace}/${ref.name}`) || index.isRefused(ref)) return [];
  const message = `${describeRef(ref)} does not exist`;
  return [
    { resource: refOf(owner), path: [...path, 'name'], message, hint: 'Correct the reference or add the EnvoyProxy.' },
  ];
}
