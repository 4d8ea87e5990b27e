import type { FieldPath } from '../../../core/diagnostic.ts';
import type { JsonObject } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type {
  Backend,
  BackendObjectReference,
  GRPCRouteRuleFilter,
  HTTPRouteRuleFilter,
} from '../../../resources/generated/types.ts';
import type { UnstructuredRef } from '../../ir/metadata.ts';
import { type BackendTarget, backendTarget, describeTarget, hasPort } from '../backend/backend-target.ts';
import type { RouteContext, TranslateContext } from '../contexts.ts';
import {
  createReferenceResolver,
  type ReferenceProblem,
  type ReferenceResolver,
  referenceFrom,
} from '../reference/reference-resolver.ts';
import { extensionKey } from '../resource-index.ts';
import { isExtensionKind } from './extension-kinds.ts';
import { type RouteProblem, routeProblem } from './route-problem.ts';

/** What a valid backendRef leads to. */
export type ValidBackendRef =
  | { readonly kind: 'target'; readonly target: BackendTarget }
  | { readonly kind: 'extension'; readonly extension: UnstructuredRef };

/** A reference to a backend, from a rule or from a mirror. */
export interface BackendRef extends BackendObjectReference {
  readonly weight?: number;
  /** Only references of HTTPRoute and GRPCRoute rules have filters. */
  readonly filters?: readonly (HTTPRouteRuleFilter | GRPCRouteRuleFilter)[];
}

/** A backendRef of a route. */
export interface BackendRefInput {
  readonly context: TranslateContext;
  readonly routeContext: RouteContext;
  readonly ref: BackendRef;
  readonly path: FieldPath;
}

type Check = Result<ValidBackendRef, RouteProblem>;

/** Validates a backendRef; the first failure in the order of spec/gateway-api.md 10.1 is the one that is told. */
export function validateBackendRef(input: BackendRefInput): Check {
  const { context, routeContext, ref } = input;
  const resolver = createReferenceResolver(context);
  if (isExtensionKind(context, ref)) return extensionBackend(input, resolver);
  const isBackend = ref.kind === 'Backend';
  const found = resolver.backend(ref, referenceFrom(routeContext.route));
  if (!found.ok && found.error.reason !== 'NotFound') return notReachable(input, found.error);
  if (!isBackend && (ref.port === undefined || ref.port === null)) {
    return refuse(input, 'PortNotSpecified', `a port is needed to reach ${ref.kind ?? 'Service'} ${ref.name}`);
  }
  if (isBackend && !context.options.backendEnabled) {
    const message =
      'Backend objects are switched off: set extensionApis.enableBackend in the EnvoyGateway configuration';
    return refuse(input, 'UnsupportedValue', message);
  }
  if (!found.ok) return refuse(input, 'BackendNotFound', found.error.message);
  const target = backendTarget(found.value, ref);
  const { backend } = target;
  if (backend.kind === 'Backend') return checkBackend(input, target, backend.object);
  if (backend.kind === 'Service' && backend.object.spec?.type === 'ExternalName') {
    const message = `${describeTarget(target)} is of type ExternalName: use a Backend with that host name instead`;
    return refuse(input, 'UnsupportedValue', message);
  }
  const protocol = routeContext.kind === 'UDPRoute' ? 'UDP' : 'TCP';
  if (hasPort(target, protocol)) return ok({ kind: 'target', target });
  return refuse(input, 'PortNotFound', `there is no ${protocol} port like that: ${describeTarget(target)}`);
}

function checkBackend(input: BackendRefInput, target: BackendTarget, backend: Backend): Check {
  const problem = input.context.invalidBackends.get(backend);
  if (problem) return refuse(input, problem.reason, `${describeTarget(target)} is invalid: ${problem.message}`);
  if (backend.spec?.endpoints?.some((endpoint) => endpoint.unix)) {
    const message = `${describeTarget(target)} has unix sockets, which routes cannot be sent to`;
    return refuse(input, 'UnsupportedAddressType', message);
  }
  return ok({ kind: 'target', target });
}

/** Kinds of an extension server are known to that server alone: only grants and existence count here. */
function extensionBackend(input: BackendRefInput, resolver: ReferenceResolver): Check {
  const { routeContext, ref } = input;
  const from = referenceFrom(routeContext.route);
  const { group = '', kind = '', name, namespace = from.namespace } = ref;
  const refusal = resolver.refusal(from, { group, kind, name, namespace });
  if (refusal) return notReachable(input, refusal);
  const object = findExtension(input.context, group, kind, namespace, name);
  if (object) return ok({ kind: 'extension', extension: { object } });
  return refuse(input, 'BackendNotFound', `${kind} ${namespace}/${name} does not exist`);
}

function findExtension(
  { index }: TranslateContext,
  group: string,
  kind: string,
  namespace: string,
  name: string,
): JsonObject | undefined {
  return index.extensionObjects.get(extensionKey(group, kind, namespace, name)) as JsonObject | undefined;
}

function notReachable(input: BackendRefInput, { reason, message }: ReferenceProblem): Check {
  return refuse(input, reason === 'WrongKind' ? 'InvalidKind' : 'RefNotPermitted', message);
}

function refuse({ path }: BackendRefInput, reason: string, message: string): Check {
  return fail(routeProblem(message, { group: 'ResolvedRefs', reason, path }));
}
