import { canonicalJson } from '../../../core/canonical-json.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { urlClusterName } from '../../xds/cluster/url-cluster.ts';
import { type Any, any, type Message, withoutDefaults } from '../../xds/messages.ts';
import { filtersByName, switchOn } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { DynamicModule } from './ir.ts';

const filterType = 'envoy.filters.http.dynamic_modules';

/** One filter for each dynamic module; routes switch theirs on (spec/xds-filters.md E.18). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  filtersNumbered: true,
  httpFilters: ({ listener }) => filtersByName(listener, modulesOf, filterName, moduleFilter),
  route: ({ route }) => switchOn(modulesOf(route).map(filterName)),
  resources: ({ listener }) =>
    (listener.routes ?? []).flatMap((route) =>
      modulesOf(route).flatMap(({ remote }) => (remote ? [{ kind: 'url', url: remote.url }] : [])),
    ),
};

function modulesOf({ envoyExtensions }: HTTPRoute): readonly DynamicModule[] {
  return envoyExtensions?.dynamicModules ?? [];
}

function filterName({ name }: DynamicModule): string {
  return `${filterType}/${name}`;
}

function moduleFilter(module: DynamicModule): Result<Any, string> {
  const source = moduleSource(module);
  if (!source.ok) return source;
  const { config, filterName, terminalFilter, doNotClose, loadGlobally } = module;
  return ok(
    any('envoy.extensions.filters.http.dynamic_modules.v3.DynamicModuleFilter', {
      dynamicModuleConfig: { ...withoutDefaults({ doNotClose, loadGlobally }), module: source.value },
      ...withoutDefaults({
        filterName,
        terminalFilter,
        filterConfig: config == null ? undefined : any('google.protobuf.StringValue', { value: canonicalJson(config) }),
      }),
    }),
  );
}

function moduleSource({ remote, path }: DynamicModule): Result<Message, string> {
  if (!remote) return ok({ local: { filename: path ?? '' } });
  const cluster = urlClusterName(remote.url);
  if (!cluster.ok) return cluster;
  return ok({
    remote: { httpUri: { uri: remote.url, cluster: cluster.value, timeout: '10s' }, sha256: remote.sha256 },
  });
}
