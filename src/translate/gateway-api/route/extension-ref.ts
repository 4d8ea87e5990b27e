import type { JsonObject } from '../../../core/json.ts';
import { describeRef } from '../../../core/resource-ref.ts';
import type { HTTPRouteFilter, HTTPRouteFilterMatch } from '../../../resources/generated/types.ts';
import {
  type RouteFilterInput,
  type RouteFilterOutcome,
  type RouteFilterProblem,
  type RouteFilterState,
  routeExtensionFields,
} from '../../features/from-api-hooks.ts';
import { extensionKey } from '../resource-index.ts';
import { envoyGatewayGroup, isExtensionKind, isHTTPRouteFilter } from './extension-kinds.ts';

/** What one filter of a list gives. */
export interface FilterOutcome extends RouteFilterOutcome {
  readonly matches?: readonly HTTPRouteFilterMatch[];
  /** Names of what was applied, for the filters that follow. */
  readonly applied: readonly string[];
}

/** Applies the object that an ExtensionRef filter names, in the route's namespace (spec/gateway-api.md 9.4 and 9.6). */
export function applyExtensionRef(input: RouteFilterInput): FilterOutcome {
  const { context, route } = input.scope;
  const ref = input.filter.extensionRef;
  if (!ref) return failure('Accepted', 'a filter of type ExtensionRef needs extensionRef');
  const where = describeRef({ ...ref, namespace: route.namespace });
  if (isHTTPRouteFilter(ref)) {
    const extension = context.index.httpRouteFilters.get(`${route.namespace}/${ref.name}`);
    return extension ? applyHTTPRouteFilter(input, extension) : failure('ResolvedRefs', `${where} does not exist`);
  }
  if (!isExtensionKind(context, ref)) {
    return failure(
      'Accepted',
      `${ref.group}/${ref.kind} is not a kind of filter: use HTTPRouteFilter of ${envoyGatewayGroup}`,
    );
  }
  const object = context.index.extensionObjects.get(extensionKey(ref.group, ref.kind, route.namespace, ref.name));
  if (!object) return failure('ResolvedRefs', `${where} does not exist`);
  const extensionRefs = [...(input.state.extensionRefs ?? []), { object: object as JsonObject }];
  return { fields: { extensionRefs }, applied: [] };
}

/** Applies the parts of an HTTPRouteFilter, each seeing what the earlier ones gave. */
function applyHTTPRouteFilter(input: RouteFilterInput, extension: HTTPRouteFilter): FilterOutcome {
  let fields: RouteFilterState = {};
  const applied: string[] = [];
  const problems: RouteFilterProblem[] = [];
  const { matches } = extension.spec ?? {};
  if (matches?.length) {
    applied.push('HTTPRouteFilter.matches');
    if (input.earlier.has('HTTPRouteFilter.matches')) {
      problems.push({ group: 'Accepted', message: 'only one HTTPRouteFilter of a rule may have matches' });
    }
  }
  for (const field of routeExtensionFields) {
    const hook = input.scope.context.hooks.routeExtensions.get(field);
    if (!hook || extension.spec?.[field] === undefined) continue;
    const outcome = hook.apply({ ...input, extension, state: { ...input.state, ...fields } });
    fields = { ...fields, ...outcome.fields };
    problems.push(...(outcome.problems ?? []));
    applied.push(`HTTPRouteFilter.${field}`);
  }
  return { fields, problems, applied, ...(matches?.length && { matches }) };
}

function failure(group: RouteFilterProblem['group'], message: string): FilterOutcome {
  return { problems: [{ group, message, respond500: true }], applied: [] };
}
