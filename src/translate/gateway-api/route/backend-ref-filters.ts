import { fail, ok, type Result } from '../../../core/result.ts';
import type { GRPCRouteRuleBackendRef, HTTPRouteRuleBackendRef } from '../../../resources/generated/types.ts';
import type { RouteFilterScope } from '../../features/from-api-hooks.ts';
import type { DestinationFilters } from '../../ir/destination.ts';
import { isExtensionKind, isHTTPRouteFilter } from './extension-kinds.ts';
import { type RouteBackend, type RouteBackendInput, reachBackend, refuseMixedAddresses } from './route-backend.ts';
import { type RouteProblem, routeProblem } from './route-problem.ts';
import { applyFilters } from './rule-filters.ts';

type FilteredRef = HTTPRouteRuleBackendRef | GRPCRouteRuleBackendRef;
type Filter = NonNullable<FilteredRef['filters']>[number];

/** Reads a backendRef of an HTTPRoute or GRPCRoute rule together with its own filters, whose scope is made when there are some (spec/gateway-api.md 10.2). */
export function readFilteredBackend(
  input: RouteBackendInput & { readonly ref: FilteredRef },
  scopeOf: () => RouteFilterScope,
): RouteBackend {
  const { ref, name, context } = input;
  const bare = { name, weight: ref.weight ?? 1 };
  // What a backend of an extension server can do is that server's business.
  const judged = isExtensionKind(context, ref) ? [] : (ref.filters ?? []);
  const unsupported = judged.find((filter) => !isSupported(scopeOf(), filter));
  if (unsupported) {
    const message = `filters of type ${unsupported.type} cannot be used in a backendRef`;
    const problem = routeProblem(message, { group: 'ResolvedRefs', reason: 'UnsupportedRefValue', path: input.path });
    return { ref, setting: bare, problem };
  }
  return refuseMixedAddresses(input, withFilters(input, scopeOf, reachBackend(input)));
}

function withFilters(
  { ref, name, context }: RouteBackendInput & { readonly ref: FilteredRef },
  scopeOf: () => RouteFilterScope,
  backend: RouteBackend,
): RouteBackend {
  const { weight } = backend.setting;
  if (backend.problem || weight === 0 || !ref.filters?.length) return backend;
  const filters = destinationFilters(scopeOf(), ref.filters);
  if (!filters.ok) return { ...backend, setting: { name, weight }, problem: filters.error };
  if (!filters.value) return backend;
  const setting = { ...backend.setting, filters: filters.value };
  return { ...backend, setting: context.provenance.inherit(setting, backend.setting) };
}

function isSupported({ context, kind }: RouteFilterScope, filter: Filter): boolean {
  switch (filter.type) {
    case 'RequestHeaderModifier':
    case 'ResponseHeaderModifier':
      return true;
    case 'URLRewrite':
      return kind === 'HTTPRoute' && 'urlRewrite' in filter && filter.urlRewrite?.path === undefined;
    case 'ExtensionRef': {
      const { extensionRef } = filter;
      if (kind !== 'HTTPRoute' || !extensionRef) return false;
      return isHTTPRouteFilter(extensionRef) || isExtensionKind(context, extensionRef);
    }
    default:
      return false;
  }
}

/** Of what the filters give, the part that one backend can have for itself. */
function destinationFilters(
  scope: RouteFilterScope,
  filters: readonly Filter[],
): Result<DestinationFilters | undefined, RouteProblem> {
  const { fields, problems } = applyFilters(scope, filters);
  const [problem] = problems;
  if (problem) return fail({ ...problem, group: 'ResolvedRefs', reason: 'InvalidBackendFilters' });
  const { addRequestHeaders, removeRequestHeaders, addResponseHeaders, removeResponseHeaders } = fields;
  const { credentialInjection, urlRewrite } = fields;
  const own: DestinationFilters = {
    ...(addRequestHeaders && { addRequestHeaders }),
    ...(removeRequestHeaders && { removeRequestHeaders }),
    ...(addResponseHeaders && { addResponseHeaders }),
    ...(removeResponseHeaders && { removeResponseHeaders }),
    ...(credentialInjection && { credentialInjection }),
    ...(urlRewrite && { urlRewrite }),
  };
  return ok(Object.keys(own).length > 0 ? own : undefined);
}
