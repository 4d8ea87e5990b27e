import type {
  Backend,
  EnvoyExtensionPolicy,
  EnvoyExtensionPolicySpec,
  EnvoyProxySpec,
  SecurityPolicy,
  SecurityPolicySpec,
} from '../../../src/resources/generated/types.ts';
import type { ConfigMap } from '../../../src/resources/kinds/config-map.ts';
import type { Secret } from '../../../src/resources/kinds/secret.ts';
import type { ResourceSet } from '../../../src/resources/resource-set.ts';
import type { Outcome, PolicyInput } from '../../../src/translate/features/from-api-hooks.ts';
import type { TranslateOptions } from '../../../src/translate/options.ts';
import { contextOf, envoyProxy, gateway } from '../gateway-api/context-of.ts';

/** What stands around a policy in a test. */
export interface Surroundings {
  readonly resources?: Partial<ResourceSet>;
  readonly options?: Partial<TranslateOptions>;
  readonly envoyProxy?: EnvoyProxySpec;
}

/** A SecurityPolicy `apps/p` on a Gateway, as hooks see it. */
export function securityInput(
  spec: Omit<SecurityPolicySpec, 'targetRefs'>,
  around: Surroundings = {},
): PolicyInput<SecurityPolicy> {
  return inputOf<SecurityPolicy>({ ...meta, kind: 'SecurityPolicy', spec }, around);
}

/** An EnvoyExtensionPolicy `apps/p` on a Gateway, as hooks see it. */
export function extensionInput(
  spec: EnvoyExtensionPolicySpec,
  around: Surroundings = {},
): PolicyInput<EnvoyExtensionPolicy> {
  return inputOf<EnvoyExtensionPolicy>({ ...meta, kind: 'EnvoyExtensionPolicy', spec }, around);
}

/** An input whose fields come from a parent in another namespace unless the route's policy, which is empty, has them. */
export function mergedWithParent<T extends SecurityPolicy | EnvoyExtensionPolicy>(
  input: PolicyInput<T>,
  parentNamespace: string,
): PolicyInput<T> {
  const own = { ...input.policy, spec: {} } as T;
  const parent = { ...input.policy, metadata: { name: 'parent', namespace: parentNamespace, uid: 'uid' } } as T;
  return { ...input, ownerOf: (fromRoutePolicy) => (fromRoutePolicy(own) ? own : parent) };
}

/** Paths of the problems, as text. */
export function problemPaths(outcome: Outcome<unknown> | undefined): readonly string[] {
  return (outcome?.problems ?? []).map(({ path = [] }) => path.join('.'));
}

/** A Secret whose entries are given as text. */
export function secret(namespace: string, name: string, entries: Readonly<Record<string, string>>): Secret {
  const data = Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, base64(text)]));
  return { apiVersion: 'v1', kind: 'Secret', metadata: { namespace, name }, data };
}

/** A ConfigMap. */
export function configMap(namespace: string, name: string, data: Readonly<Record<string, string>>): ConfigMap {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace, name }, data };
}

/** A Backend `apps/<name>` with one host name. */
export function backend(name: string, hostname: string, port: number): Backend {
  return {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'Backend',
    metadata: { namespace: 'apps', name },
    spec: { endpoints: [{ fqdn: { hostname, port } }] },
  };
}

/** A reference to such a Backend. */
export function backendRef(name: string) {
  return { group: 'gateway.envoyproxy.io', kind: 'Backend', name };
}

/** Text as secret bytes of the IR. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

const meta = { apiVersion: 'gateway.envoyproxy.io/v1alpha1', metadata: { name: 'p', namespace: 'apps' } } as const;

function inputOf<T>(policy: T, { resources, options, envoyProxy: proxy }: Surroundings): PolicyInput<T> {
  const ofClass = proxy && envoyProxy('proxy', proxy);
  const context = contextOf(
    { gateways: [gateway('edge')], ...(ofClass && { envoyProxyForGatewayClass: ofClass }), ...resources },
    options,
  );
  const [edge] = context.gateways;
  if (!edge) throw new Error('the fixture has no Gateway');
  return { policy, ownerOf: () => policy, context, gateway: edge };
}
