import type { JsonObject } from '../../../core/json.ts';
import { withoutNulls } from '../../../core/without-nulls.ts';
import type { EnvoyProxy, EnvoyProxySpec } from '../../../resources/generated/types.ts';
import { type MergeType, mergeByType } from '../../merge/merge-by-type.ts';
import { noMergeKeys } from '../../merge/merge-keys.ts';

/** Where the settings of a fleet can come from, from the most general to the most specific. */
export interface EnvoyProxySources {
  readonly defaultSpec?: EnvoyProxySpec;
  readonly ofClass?: EnvoyProxy;
  readonly ofGateway?: EnvoyProxy;
}

/** The JSON of an EnvoyProxy as it takes part in a merge: its status of this moment, and fields that are written although unset. */
export type EnvoyProxySnapshot = (envoyProxy: EnvoyProxy) => JsonObject;

/**
 * The EnvoyProxy that counts for a Gateway: the Gateway's laid over the class's, and both over the default settings of the
 * controller (spec/gateway-api.md 3.3). Without any of them undefined. Objects that need no merging are returned as they are.
 */
export function effectiveEnvoyProxy(sources: EnvoyProxySources, snapshot: EnvoyProxySnapshot): EnvoyProxy | undefined {
  const { defaultSpec, ofClass, ofGateway } = sources;
  const specific = overlay(ofClass, ofGateway, ofGateway?.spec?.mergeType ?? 'Replace', snapshot);
  const base: EnvoyProxy | undefined = defaultSpec && {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: {},
    spec: defaultSpec,
  };
  return overlay(base, specific, ofClass?.spec?.mergeType ?? ofGateway?.spec?.mergeType ?? 'Replace', snapshot);
}

function overlay(
  base: EnvoyProxy | undefined,
  override: EnvoyProxy | undefined,
  type: MergeType,
  snapshot: EnvoyProxySnapshot,
): EnvoyProxy | undefined {
  if (!base || !override) return override ?? base;
  if (type === 'Replace') return override;
  // No list of EnvoyProxy has a merge key: a patch replaces lists as a whole.
  const merged = mergeByType(snapshot(base), snapshot(override), type, noMergeKeys);
  return withoutNulls(merged) as unknown as EnvoyProxy;
}
