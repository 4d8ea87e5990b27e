import type { FieldPath } from '../../core/diagnostic.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';
import type { AnalyzeIndex } from './analyze-index.ts';

/** A Lua script of an EnvoyExtensionPolicy, where it is written: inline or in a ConfigMap. */
export interface LuaScript {
  readonly owner: KubernetesObject;
  readonly path: FieldPath;
  readonly script: string;
}

/** All Lua scripts that policies run; ConfigMaps that are missing or empty are passed over. */
export function* luaScripts(set: ResourceSet, { configMaps }: AnalyzeIndex): Generator<LuaScript> {
  for (const policy of set.envoyExtensionPolicies) {
    for (const [i, { inline, type, valueRef }] of (policy.spec.lua ?? []).entries()) {
      if (type !== 'ValueRef') {
        if (inline !== undefined) yield { owner: policy, path: ['spec', 'lua', i, 'inline'], script: inline };
        continue;
      }
      const map = configMaps.get(`${policy.metadata.namespace ?? ''}/${valueRef?.name ?? ''}`);
      const key = map?.data?.lua === undefined ? Object.keys(map?.data ?? {}).sort()[0] : 'lua';
      const script = key === undefined ? undefined : map?.data?.[key];
      if (map && key !== undefined && script !== undefined) yield { owner: map, path: ['data', key], script };
    }
  }
}
