import { canonicalJson } from '../../../core/canonical-json.ts';
import { ok } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { type Any, any, type Message, withoutDefaults } from '../../xds/messages.ts';
import { wasmClusterName } from '../../xds/names.ts';
import { filtersByName, switchOn } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { Wasm } from './ir.ts';

const filterType = 'envoy.filters.http.wasm';

/** One filter for each Wasm extension; routes switch theirs on (spec/xds-filters.md E.17). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  filtersNumbered: true,
  httpFilters: ({ listener }) => filtersByName(listener, extensionsOf, filterName, (wasm) => ok(wasmFilter(wasm))),
  route: ({ route }) => switchOn(extensionsOf(route).map(filterName)),
};

function extensionsOf({ envoyExtensions }: HTTPRoute): readonly Wasm[] {
  return envoyExtensions?.wasms ?? [];
}

function filterName({ name }: Wasm): string {
  return `${filterType}/${name}`;
}

function wasmFilter(wasm: Wasm): Any {
  const value = wasm.config == null ? '' : canonicalJson(wasm.config);
  return any('envoy.extensions.filters.http.wasm.v3.Wasm', {
    config: {
      ...withoutDefaults({ name: wasm.wasmName, rootId: wasm.rootID, failOpen: wasm.failOpen }),
      configuration: any('google.protobuf.StringValue', { value }),
      vmConfig: {
        vmId: wasm.name,
        runtime: 'envoy.wasm.runtime.v8',
        ...withoutDefaults({
          environmentVariables: wasm.hostKeys?.length ? { hostEnvKeys: wasm.hostKeys } : undefined,
        }),
        code: { remote: remoteCode(wasm) },
      },
    },
  });
}

/** The control plane serves the module from its cache; it may need a while after the proxy starts. */
function remoteCode({ httpWasmCode }: Wasm): Message {
  return {
    httpUri: { uri: httpWasmCode?.servingURL ?? '', cluster: wasmClusterName, timeout: '10s' },
    ...withoutDefaults({ sha256: httpWasmCode?.sha256 }),
    retryPolicy: { numRetries: 10, retryBackOff: { baseInterval: '1s', maxInterval: '30s' } },
  };
}
