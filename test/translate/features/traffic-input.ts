import type { BackendTrafficPolicySpec, ClientTrafficPolicySpec } from '../../../src/resources/generated/types.ts';
import { emptyResourceSet, type ResourceSet } from '../../../src/resources/resource-set.ts';
import { createContext } from '../../../src/translate/create-context.ts';
import type { Feature } from '../../../src/translate/features/feature.ts';
import type { ClientInput, Outcome, PolicyInput } from '../../../src/translate/features/from-api-hooks.ts';
import type { HTTPListenerDraft, TCPListenerDraft } from '../../../src/translate/gateway-api/ir-drafts.ts';
import type { HTTPListener, TCPListener } from '../../../src/translate/ir/listener.ts';
import type { TrafficFeatures } from '../../../src/translate/ir/slices.ts';
import { controllerOptions, type TranslateOptions } from '../../../src/translate/options.ts';
import { backendPolicy, clientPolicy } from '../policies/fixtures.ts';

/** What the hook of a test looks around in. */
export interface Surroundings {
  readonly resources?: Partial<ResourceSet>;
  readonly options?: Partial<TranslateOptions>;
}

/** What a feature makes of a BackendTrafficPolicy named `default/policy`. */
export function trafficOf(feature: Feature, spec: object, around: Surroundings = {}): Outcome<TrafficFeatures> {
  const hook = feature.fromApi?.traffic?.traffic;
  if (!hook) throw new Error(`${feature.name} has no hook for BackendTrafficPolicy`);
  return hook(trafficInput(spec, around));
}

/** A BackendTrafficPolicy as hooks get it. */
export function trafficInput(
  spec: object,
  { resources, options }: Surroundings = {},
): PolicyInput<
  Parameters<NonNullable<NonNullable<NonNullable<Feature['fromApi']>['traffic']>['traffic']>>[0]['policy']
> {
  const policy = backendPolicy('policy', spec as BackendTrafficPolicySpec);
  const context = createContext({ ...emptyResourceSet(), ...resources }, { ...controllerOptions, ...options });
  return { policy, ownerOf: () => policy, context, gateway: {} as never };
}

const httpDefaults: HTTPListenerDraft = {
  name: 'default/gw/http',
  address: '0.0.0.0',
  port: 10080,
  hostnames: ['*'],
  path: { mergeSlashes: true, escapedSlashesAction: 'UnescapeAndRedirect' },
  routes: [],
};

/** A ClientTrafficPolicy named `default/policy` on an HTTP listener, as hooks get it. */
export function clientInput(
  spec: object,
  listener: Partial<HTTPListenerDraft> = {},
  { resources, options }: Surroundings = {},
): ClientInput {
  const policy = clientPolicy('policy', spec as ClientTrafficPolicySpec);
  const context = createContext({ ...emptyResourceSet(), ...resources }, { ...controllerOptions, ...options });
  const http: HTTPListenerDraft = { ...httpDefaults, ...listener };
  const tcp: TCPListenerDraft = { ...httpDefaults, ...listener, routes: [] };
  const place = { http, tcp } as unknown as ClientInput['listener'];
  return { policy, ownerOf: () => policy, context, gateway: {} as never, listener: place };
}

/** What a feature makes of a ClientTrafficPolicy for an HTTP listener. */
export function httpOf(feature: Feature, input: ClientInput): Outcome<Partial<HTTPListener>> {
  const hook = feature.fromApi?.client?.http;
  if (!hook) throw new Error(`${feature.name} has no hook for HTTP listeners`);
  return hook(input);
}

/** What a feature makes of a ClientTrafficPolicy for the connections of a listener. */
export function connectionOf(feature: Feature, input: ClientInput): Outcome<Partial<TCPListener>> {
  const hook = feature.fromApi?.client?.connection;
  if (!hook) throw new Error(`${feature.name} has no hook for connections`);
  return hook(input);
}

/** Paths of the problems, in their order. */
export function problemPaths({ problems = [] }: Outcome<unknown>): readonly string[] {
  return problems.map(({ path = [] }) => path.join('.'));
}
