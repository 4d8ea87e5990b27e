import type {
  BackendTrafficPolicy,
  BackendTrafficPolicySpec,
  ClientTrafficPolicy,
  ClientTrafficPolicySpec,
  Gateway,
  GatewayListener,
  HTTPRoute,
  ListenerSet,
  PolicyTargetReference,
} from '../../../src/resources/generated/types.ts';
import type { ObjectMeta } from '../../../src/resources/kinds/object-meta.ts';
import type { Service } from '../../../src/resources/kinds/service.ts';
import { emptyResourceSet, type ResourceSet } from '../../../src/resources/resource-set.ts';
import type { Condition } from '../../../src/translate/gateway-api/status/condition.ts';
import type { HTTPListener } from '../../../src/translate/ir/listener.ts';
import type { HTTPRoute as HTTPRouteIR } from '../../../src/translate/ir/route.ts';
import { controllerOptions, type TranslateOptions } from '../../../src/translate/options.ts';
import { translate } from '../../../src/translate/pipeline.ts';
import type { TranslateResult } from '../../../src/translate/result.ts';

const gatewayGroup = 'gateway.networking.k8s.io';
const namespace = 'default';

/** A reference to a target of a policy. */
export function ref(kind: string, name: string, sectionName?: string): PolicyTargetReference {
  return { group: gatewayGroup, kind, name, ...(sectionName && { sectionName }) };
}

/** A Gateway with listeners for HTTP on ports 8080, 8081, ... unless they are given whole. */
export function gateway(name: string, ...listeners: readonly (string | GatewayListener)[]): Gateway {
  const all = listeners.map((listener, index) =>
    typeof listener === 'string' ? ({ name: listener, port: 8080 + index, protocol: 'HTTP' } as const) : listener,
  );
  return {
    apiVersion: `${gatewayGroup}/v1`,
    kind: 'Gateway',
    metadata: { name, namespace },
    spec: {
      gatewayClassName: controllerOptions.gatewayClassName,
      allowedListeners: { namespaces: { from: 'All' } },
      listeners: all.map((listener) => ({ allowedRoutes: { namespaces: { from: 'All' } }, ...listener })),
    },
  } as Gateway;
}

/** A ListenerSet of a Gateway, with one listener for HTTP on each port. */
export function listenerSet(name: string, parent: string, ports: Readonly<Record<string, number>>): ListenerSet {
  return {
    apiVersion: `${gatewayGroup}/v1`,
    kind: 'ListenerSet',
    metadata: { name, namespace },
    spec: {
      parentRef: { group: gatewayGroup, kind: 'Gateway', name: parent },
      listeners: Object.entries(ports).map(([listener, port]) => ({ name: listener, port, protocol: 'HTTP' as const })),
    },
  } as ListenerSet;
}

/** An HTTPRoute with one rule for each name; the names are those of the rules and of their paths. */
export function httpRoute(
  name: string,
  parents: readonly HTTPRouteParent[],
  rules: readonly string[] = ['all'],
  metadata: ObjectMeta = {},
): HTTPRoute {
  return {
    apiVersion: `${gatewayGroup}/v1`,
    kind: 'HTTPRoute',
    metadata: { name, namespace, ...metadata },
    spec: {
      parentRefs: parents,
      rules: rules.map((rule) => ({
        name: rule,
        matches: [{ path: { type: 'PathPrefix' as const, value: `/${rule}` } }],
        backendRefs: [{ name: 'backend', port: 80 }],
      })),
    },
  } as HTTPRoute;
}

type HTTPRouteParent = NonNullable<HTTPRoute['spec']['parentRefs']>[number];

/** A BackendTrafficPolicy. */
export function backendPolicy(
  name: string,
  spec: BackendTrafficPolicySpec,
  metadata: ObjectMeta = {},
): BackendTrafficPolicy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'BackendTrafficPolicy',
    metadata: { name, namespace, ...metadata },
    spec,
  };
}

/** A ClientTrafficPolicy. */
export function clientPolicy(name: string, spec: ClientTrafficPolicySpec): ClientTrafficPolicy {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'ClientTrafficPolicy',
    metadata: { name, namespace },
    spec,
  };
}

const backend: Service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'backend', namespace },
  spec: { clusterIP: '10.0.0.1', ports: [{ name: 'http', port: 80, protocol: 'TCP' }] },
} as Service;

/** Translates a small input; a Service `backend`, its namespace and the class are there. */
export function run(resources: Partial<ResourceSet>, options: Partial<TranslateOptions> = {}): TranslateResult {
  const gatewayClass = {
    apiVersion: `${gatewayGroup}/v1`,
    kind: 'GatewayClass',
    metadata: { name: controllerOptions.gatewayClassName },
    spec: { controllerName: controllerOptions.controllerName },
  } as ResourceSet['gatewayClasses'][number];
  return translate(
    {
      ...emptyResourceSet(),
      gatewayClass,
      gatewayClasses: [gatewayClass],
      namespaces: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }],
      services: [backend],
      ...resources,
    },
    { ...controllerOptions, endpointRoutingDisabled: true, ...options },
  );
}

interface EchoedPolicy {
  readonly metadata: { readonly name: string };
  readonly status: {
    readonly ancestors:
      | readonly {
          readonly ancestorRef: { readonly kind: string; readonly name: string; readonly sectionName?: string };
          readonly conditions: readonly Condition[];
        }[]
      | null;
  };
}

/** Statuses of policies in the order of the result: `{ policy: ['Gateway/gw/http: Accepted=True/Accepted'] }`. */
export function statuses(result: TranslateResult, key: string): Readonly<Record<string, readonly string[]>> {
  const policies = (result.gatewayAPI[key] ?? []) as unknown as readonly EchoedPolicy[];
  return Object.fromEntries(
    policies.map(({ metadata, status }) => [
      metadata.name,
      (status.ancestors ?? []).map(({ ancestorRef: { kind, name, sectionName }, conditions }) => {
        const place = [kind, name, ...(sectionName ? [sectionName] : [])].join('/');
        return `${place}: ${conditions.map((c) => `${c.type}=${c.status}/${c.reason}`).join(', ')}`;
      }),
    ]),
  );
}

/** The HTTP listeners of the only IR, by the last part of their names. */
export function httpListeners(result: TranslateResult): Readonly<Record<string, HTTPListener>> {
  const listeners = [...result.xdsIR.values()].flatMap((ir) => ir.http ?? []);
  return Object.fromEntries(listeners.map((listener) => [listener.name.split('/').at(-1) ?? '', listener]));
}

/** All HTTP routes of the IRs, by `<listener>:<route>/<rule>`. */
export function httpRoutes(result: TranslateResult): Readonly<Record<string, HTTPRouteIR>> {
  return Object.fromEntries(
    Object.entries(httpListeners(result)).flatMap(([listener, { routes = [] }]) =>
      routes.map((route) => [`${listener}:${route.metadata?.name}/${route.metadata?.sectionName}`, route] as const),
    ),
  );
}
