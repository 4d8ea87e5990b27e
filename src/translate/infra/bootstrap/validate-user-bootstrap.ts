import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../../core/json.ts';
import type { EnvoyProxyBootstrap } from '../../../resources/generated/types.ts';
import type { Message } from '../../xds/messages.ts';
import { messageProblem } from '../../xds/proto/check-message.ts';
import { applyUserBootstrap } from './apply-user-bootstrap.ts';
import { defaultBootstrap } from './default-bootstrap.ts';
import { bootstrapMessage, readBootstrap } from './read-bootstrap.ts';

/**
 * Why a bootstrap of a user cannot replace the default one, in a sentence; undefined when it can (spec/bootstrap.md section 4): it must
 * be a bootstrap that keeps the rules of Envoy's API, and the proxy must still reach its control plane in the same way.
 */
export function validateUserBootstrap(bootstrap: EnvoyProxyBootstrap): string | undefined {
  const defaults = defaultBootstrap({});
  if (!defaults.ok) return defaults.error;
  const applied = applyUserBootstrap(defaults.value, bootstrap);
  if (!applied.ok) return applied.error;
  const given = readBootstrap(applied.value);
  if (!given.ok) return given.error;
  const problem = messageProblem(bootstrapMessage, given.value);
  if (problem) return `Envoy would refuse the bootstrap: ${problem}`;
  const wanted = readBootstrap(defaults.value);
  if (!wanted.ok) return wanted.error;
  return dynamicResourcesProblem(wanted.value, given.value) ?? xdsClusterProblem(wanted.value, given.value);
}

function dynamicResourcesProblem(wanted: Message, given: Message): string | undefined {
  const same = jsonEqual(withoutTimeouts(wanted.dynamicResources), withoutTimeouts(given.dynamicResources));
  return same
    ? undefined
    : 'dynamic_resources of the bootstrap must stay as Envoy Gateway writes them (initial_fetch_timeout may differ)';
}

function withoutTimeouts(value: JsonValue | undefined): JsonValue | undefined {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'initialFetchTimeout');
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutTimeouts(member)])) as JsonObject;
}

function xdsClusterProblem(wanted: Message, given: Message): string | undefined {
  const own = xdsCluster(wanted);
  const theirs = xdsCluster(given);
  if (!theirs) return 'the bootstrap has no static cluster xds_cluster, through which Envoy reaches the control plane';
  const same = jsonEqual(own?.loadAssignment, theirs.loadAssignment);
  return same ? undefined : 'load_assignment of xds_cluster must stay as Envoy Gateway writes it';
}

function xdsCluster({ staticResources }: Message): JsonObject | undefined {
  const clusters = isObject(staticResources) ? staticResources.clusters : undefined;
  if (!Array.isArray(clusters)) return undefined;
  return clusters.find((c): c is JsonObject => isObject(c) && c.name === 'xds_cluster');
}
