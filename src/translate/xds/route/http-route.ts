import { isObject, type JsonValue } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { RoutePart, RouteScope } from '../../features/to-xds-hooks.ts';
import { envoyMetadata } from '../message/envoy-metadata.ts';
import { mergeMessages } from '../message/merge-messages.ts';
import { type Any, type HeaderValueOption, type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import type { XdsTranslation } from '../translation.ts';
import { validateMessage } from '../validation/validate-message.ts';
import { clusterAction } from './cluster-action.ts';
import { routeMatch } from './route-match.ts';

/** A built route and the response headers that are added to it after the extension server saw it. */
export interface BuiltRoute {
  readonly message: Message;
  readonly finalResponseHeaders: readonly HeaderValueOption[];
}

/** Builds one xDS route from the skeleton and the parts of all features (spec/xds-routes-clusters.md C.1); the error says what a feature refused. */
export function buildRoute(t: XdsTranslation, scope: RouteScope): Result<BuiltRoute, string> {
  const parts: RoutePart[] = [];
  for (const { feature, run } of t.hooks('route')) {
    const part = run(scope);
    if (!part.ok) return fail(`${feature}: ${part.error}`);
    // Most features have nothing to say about most routes.
    if (Object.keys(part.value).length > 0) parts.push(part.value);
  }
  const perFilter = mergePerFilterConfig(parts);
  if (!perFilter.ok) return perFilter;
  const { route } = scope;
  const message = withoutUndefined({
    ...withoutDefaults({ name: route.name }),
    match: routeMatch(route, parts.find((part) => part.pathMatch)?.pathMatch),
    metadata: envoyMetadata(route.metadata),
    ...action(t, scope, parts),
    ...withoutDefaults({
      requestHeadersToAdd: parts.flatMap((part) => part.requestHeadersToAdd ?? []),
      requestHeadersToRemove: parts.flatMap((part) => part.requestHeadersToRemove ?? []),
      responseHeadersToAdd: parts.flatMap((part) => part.responseHeadersToAdd ?? []),
      responseHeadersToRemove: parts.flatMap((part) => part.responseHeadersToRemove ?? []),
      statPrefix: route.statName,
    }),
    ...parts.reduce<Message>((fields, part) => mergeMessages(fields, part.route ?? {}), {}),
    typedPerFilterConfig: perFilter.value,
  });
  return ok({ message, finalResponseHeaders: parts.flatMap((part) => part.finalResponseHeadersToAdd ?? []) });
}

/** The terminal action of the first feature that has one, else forwarding. */
function action(t: XdsTranslation, scope: RouteScope, parts: readonly RoutePart[]): Message {
  const terminal = parts.find((part) => part.terminalAction)?.terminalAction;
  if (terminal) return terminal;
  const fields = parts.reduce<Message>((sum, part) => mergeMessages(sum, part.action ?? {}), {});
  const route: Record<string, JsonValue | undefined> = { ...clusterAction(t, scope.route), ...fields };
  // The weights would ignore the hash otherwise.
  if (isObject(route.weightedClusters) && Array.isArray(route.hashPolicy) && route.hashPolicy.length > 0) {
    route.weightedClusters = { ...route.weightedClusters, useHashPolicy: true };
  }
  return { route };
}

function mergePerFilterConfig(parts: readonly RoutePart[]): Result<Readonly<Record<string, Any>> | undefined, string> {
  const merged: Record<string, Any> = {};
  let isEmpty = true;
  for (const part of parts) {
    for (const [name, config] of Object.entries(part.typedPerFilterConfig ?? {})) {
      if (Object.hasOwn(merged, name)) return fail(`the filter ${name} is configured twice`);
      merged[name] = config;
      isEmpty = false;
    }
  }
  const invalid = validateMessage(merged);
  if (invalid) return fail(invalid);
  return ok(isEmpty ? undefined : merged);
}
