import type { FieldPath } from '../../../core/diagnostic.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Service } from '../../../resources/kinds/service.ts';
import type { AppProtocol, DestinationSetting } from '../../ir/destination.ts';
import type { UnstructuredRef } from '../../ir/metadata.ts';
import { type BackendSetting, backendSetting } from '../backend/backend-setting.ts';
import { type BackendTarget, describeTarget } from '../backend/backend-target.ts';
import { usesServiceRouting } from '../backend/service-routing.ts';
import { upstreamTLS } from '../backend/upstream-tls.ts';
import type { ParentContext, RouteKind } from '../contexts.ts';
import { type RouteProblem, routeProblem } from './route-problem.ts';
import { type BackendRef, type BackendRefInput, validateBackendRef } from './validate-backend-ref.ts';

/** A backendRef of a route and what it is read for. */
export interface RouteBackendInput extends BackendRefInput {
  readonly parent: ParentContext;
  /** Name of the rule, where policies may be attached to it alone. */
  readonly ruleName?: string;
  /** IR name of the setting. */
  readonly name: string;
}

/** A backendRef that was read; with a problem the setting has no more than name and weight. */
export interface RouteBackend {
  readonly ref: BackendRef;
  readonly setting: DestinationSetting;
  readonly target?: BackendTarget;
  /** Whether a Service is reached by its own address; absent where that was not asked. */
  readonly serviceRouting?: boolean;
  /** The object of an extension kind that the reference names. */
  readonly extension?: UnstructuredRef;
  readonly problem?: RouteProblem;
}

const protocols: Readonly<Record<RouteKind, AppProtocol>> = {
  HTTPRoute: 'HTTP',
  GRPCRoute: 'GRPC',
  TLSRoute: 'TCP',
  TCPRoute: 'TCP',
  UDPRoute: 'UDP',
};

/** Reads a backendRef of a route that has no filters (spec/gateway-api.md 10.1 and 10.2). */
export function readRouteBackend(input: RouteBackendInput): RouteBackend {
  return refuseMixedAddresses(input, reachBackend(input));
}

/** The last check of a backendRef, after its filters. */
export function refuseMixedAddresses({ name, path }: RouteBackendInput, backend: RouteBackend): RouteBackend {
  const { setting, target, problem } = backend;
  if (problem || !target || setting.addressType !== 'Mixed') return backend;
  const message = `${describeTarget(target)} mixes host names and addresses, which no cluster of Envoy can do`;
  return {
    ...backend,
    setting: { name, weight: setting.weight },
    problem: refProblem('UnsupportedAddressType', message, path),
  };
}

/** Validates a backendRef and looks up its endpoints and TLS settings. */
export function reachBackend(input: RouteBackendInput): RouteBackend {
  const { context, routeContext, ref, name, path } = input;
  const weight = ref.weight ?? 1;
  const bare = { name, weight };
  const valid = validateBackendRef(input);
  if (!valid.ok) return { ref, setting: bare, problem: valid.error };
  const target = valid.value.kind === 'target' ? { target: valid.value.target } : {};
  if (weight === 0) return { ref, setting: bare, ...target };
  if (valid.value.kind === 'extension') {
    const { extension } = valid.value;
    return { ref, setting: { ...bare, isCustomBackend: true }, extension };
  }
  const setting = settingOf(input, valid.value.target);
  if (!setting.ok) return { ref, setting: bare, ...target, problem: setting.error };
  const full = context.provenance.note({ ...bare, ...setting.value.setting }, routeContext.route, path);
  return { ref, setting: full, ...target, serviceRouting: setting.value.serviceRouting };
}

/** The Gateway whose settings shape the traffic; a parent that lets the route in nowhere lends it none. */
export function gatewayOf(parent: ParentContext) {
  return parent.listeners.length > 0 ? parent.gateway : undefined;
}

interface ReachedBackend {
  readonly setting: BackendSetting;
  readonly serviceRouting: boolean;
}

function settingOf(input: RouteBackendInput, target: BackendTarget): Result<ReachedBackend, RouteProblem> {
  const { context, routeContext, parent, ruleName, path } = input;
  const gateway = gatewayOf(parent);
  // TLS comes first: a BackendTLSPolicy is told that it is used even where no endpoint is found.
  const tls = upstreamTLS({ context, target, parent: parent.parentRef, ...(gateway && { gateway }) });
  if (!tls.ok) return fail(refProblem('InvalidBackendTLS', tls.error, path));
  const byPolicy = context.policyIndex?.serviceRouting(routeContext, parent, ruleName);
  const serviceRouting =
    context.options.endpointRoutingDisabled || (byPolicy ?? usesServiceRouting(context.options, gateway));
  const protocol = protocols[routeContext.kind];
  const reached = backendSetting({ index: context.index, target, protocol, serviceRouting });
  if (!reached.ok) {
    const { reason, message } = reached.error;
    return fail(routeProblem(message, { group: 'BackendsAvailable', reason, path }));
  }
  const { backend } = target;
  const ipFamily = backend.kind === 'Service' ? serviceIPFamily(backend.object) : undefined;
  const setting = { ...reached.value, ...(ipFamily && { ipFamily }), ...(tls.value && { tls: tls.value }) };
  return ok({ setting, serviceRouting });
}

/** The IP family of a Service; undefined when it does not say. */
function serviceIPFamily({ spec }: Service): DestinationSetting['ipFamily'] {
  const families = spec?.ipFamilies ?? [];
  if (spec?.ipFamilyPolicy === 'RequireDualStack' || families.length > 1) return 'DualStack';
  return families[0] as DestinationSetting['ipFamily'];
}

function refProblem(reason: string, message: string, path: FieldPath): RouteProblem {
  return routeProblem(message, { group: 'ResolvedRefs', reason, path });
}
