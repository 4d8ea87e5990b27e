import type { Feature } from '../features/feature.ts';
import type { PieceScope, ToXdsHooks, XdsScope } from '../features/to-xds-hooks.ts';
import type { FilterPosition } from '../ir/api-types.ts';
import type { BackendCluster } from '../ir/destination.ts';
import type { Xds } from '../ir/xds.ts';
import type { TranslateOptions } from '../options.ts';
import type { Provenance } from '../provenance.ts';
import { buildAll, type Recall } from './piece-memory.ts';
import { ResourceTable } from './resource-table.ts';

/** The hooks of one kind, each with its feature's name, in the registry's order. */
type HookList<Name extends keyof ToXdsHooks> = readonly {
  readonly feature: string;
  readonly hooks: ToXdsHooks;
  readonly run: NonNullable<ToXdsHooks[Name]>;
}[];

/** Everything that the steps of one xDS translation share. */
export interface XdsTranslation {
  readonly scope: XdsScope;
  /** The part of the scope that a single route or cluster may depend on. */
  readonly pieceScope: PieceScope;
  readonly recall: Recall;
  readonly table: ResourceTable;
  readonly provenance: Provenance;
  /** Merged backends by name. */
  readonly backendClusters: ReadonlyMap<string, BackendCluster>;
  readonly filterOrder: readonly FilterPosition[];
  readonly features: readonly Feature[];
  /** The hooks of one kind of all features that have it. */
  readonly hooks: <Name extends keyof ToXdsHooks>(name: Name) => HookList<Name>;
}

/** Starts a translation with an empty table. */
export function createTranslation(
  xds: Xds,
  options: TranslateOptions,
  provenance: Provenance,
  features: readonly Feature[],
  recall: Recall = buildAll,
): XdsTranslation {
  return {
    scope: { xds, options },
    pieceScope: pieceScopeOf(xds, options, recall),
    recall,
    table: new ResourceTable(),
    provenance,
    backendClusters: new Map((xds.backendClusters ?? []).map((cluster) => [cluster.name, cluster])),
    filterOrder: (options.filterOrderFromClass ? options.classFilterOrder : xds.filterOrder) ?? [],
    features,
    hooks: hookIndex(features),
  };
}

/** Equal settings are one object in every translation that shares a memory: comparing the inputs of pieces is then cheap. */
function pieceScopeOf(xds: Xds, options: TranslateOptions, recall: Recall): PieceScope {
  const { http, tcp, udp, envoyPatchPolicies, ...fleet } = xds;
  const { now, wasmCache, extensionServer, oidcDiscovery, ...choices } = options;
  const scope = { xds: fleet, options: choices };
  return recall('settings', scope, () => scope);
}

/** Looks hooks up by kind; each list is made once, since hooks run for every route and cluster. */
function hookIndex(features: readonly Feature[]): XdsTranslation['hooks'] {
  const lists = new Map<keyof ToXdsHooks, HookList<keyof ToXdsHooks>>();
  return <Name extends keyof ToXdsHooks>(name: Name): HookList<Name> => {
    let list = lists.get(name);
    if (!list) {
      list = features.flatMap(({ name: feature, toXds }) => {
        const run = toXds?.[name];
        return toXds && run !== undefined ? [{ feature, hooks: toXds, run }] : [];
      });
      lists.set(name, list);
    }
    return list as HookList<Name>;
  };
}
