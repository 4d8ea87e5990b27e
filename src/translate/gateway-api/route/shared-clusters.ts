import type { DestinationSetting, RouteDestination } from '../../ir/destination.ts';
import { isDynamicResolver } from '../backend/backend-endpoints.ts';
import type { BackendTarget } from '../backend/backend-target.ts';
import { usesServiceRouting } from '../backend/service-routing.ts';
import type { GatewayContext, ListenerContext, RouteContext, TranslateContext } from '../contexts.ts';
import { matchesSelector } from '../label-selector.ts';
import { sharedClusterName } from '../names.ts';
import type { RouteBackend } from './route-backend.ts';

/** A backend of a rule with the setting that its destination would get. */
export interface PlacedBackend {
  readonly backend: RouteBackend;
  readonly setting: DestinationSetting;
}

/** The backends of a rule and what decides whether they may share clusters with other routes. */
export interface SharingInput {
  readonly context: TranslateContext;
  readonly routeContext: RouteContext;
  /** Policies are looked up under this rule; TLSRoutes look under the route alone. */
  readonly ruleName?: string;
  /** True when the rule balances between its backends in a way that single clusters cannot. */
  readonly needsOwnCluster: (gateway: GatewayContext) => boolean;
  readonly backends: readonly PlacedBackend[];
}

/**
 * Divides the backends of a rule, for one listener, into settings of its own and references to shared clusters, which come into being
 * with their first use (spec/gateway-api.md 11, EnvoyProxy mergeBackends). Both lists keep their order; an empty one is absent.
 */
export function shareClusters(
  input: SharingInput,
  listener: ListenerContext,
): Pick<RouteDestination, 'settings' | 'backendClusterRefs'> {
  const { context, routeContext, ruleName, backends } = input;
  const { gateway } = listener;
  const shares =
    gateway.mergeBackends &&
    !input.needsOwnCluster(gateway) &&
    !context.policyIndex?.hasOwnClusterSettings(routeContext, ruleName, listener);
  const shared = new Set(shares ? backends.filter(({ backend }) => mayShare(context, gateway, backend)) : []);
  const settings = backends.filter((placed) => !shared.has(placed)).map((placed) => placed.setting);
  const refs = [...shared].map(({ backend, setting }) => ({
    name: addSharedCluster(context, gateway, backend.target, setting),
    ...(setting.weight !== undefined && { weight: setting.weight }),
  }));
  return {
    ...(settings.length > 0 && { settings }),
    ...(refs.length > 0 && { backendClusterRefs: refs }),
  };
}

/** Whether a backend looks the same from every route of the Gateway. */
function mayShare(context: TranslateContext, gateway: GatewayContext, backend: RouteBackend): boolean {
  const { problem, setting, target, serviceRouting } = backend;
  if (problem || !target || setting.filters || backend.ref.filters?.length) return false;
  if (target.backend.kind === 'Backend' && isDynamicResolver(target.backend.object)) return false;
  const baseline =
    context.options.endpointRoutingDisabled ||
    (context.policyIndex?.gatewayServiceRouting(gateway) ?? usesServiceRouting(context.options, gateway));
  if (serviceRouting !== baseline) return false;
  const selector = sharingSettings(context, gateway)?.selector;
  return !selector || matchesSelector(selector, target.backend.object.metadata.labels);
}

function sharingSettings({ resources }: TranslateContext, { envoyProxy }: GatewayContext) {
  return (
    envoyProxy?.spec?.mergeBackends ??
    resources.envoyProxyForGatewayClass?.spec?.mergeBackends ??
    resources.envoyProxyDefaultSpec?.mergeBackends
  );
}

/** Makes the shared cluster of a backend unless the fleet has it; returns its name. */
function addSharedCluster(
  context: TranslateContext,
  { irKey }: GatewayContext,
  target: BackendTarget | undefined,
  setting: DestinationSetting,
): string {
  if (!target) throw new Error('a backend without target cannot be shared');
  const { backend, port } = target;
  const name = sharedClusterName(backend.kind, backend.object, port ?? 0, setting.protocol ?? '');
  const key = `${irKey}|${name}`;
  const xds = context.xds.get(irKey);
  if (context.sharedClusters.has(key) || !xds) return name;
  context.sharedClusters.add(key);
  const { weight: _weight, ...own } = setting;
  const { metadata } = setting;
  const cluster = { name, setting: { ...own, name }, ...(metadata && { metadata }) };
  xds.backendClusters ??= [];
  xds.backendClusters.push(context.provenance.note(cluster, backend.object));
  return name;
}
