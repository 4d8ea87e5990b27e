import { ok } from '../../../core/result.ts';
import type { CompressorType } from '../../ir/api-types.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import { type Any, any, type HttpFilter, withoutDefaults } from '../../xds/messages.ts';
import { configureFilters } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { Compression } from './ir.ts';

const filterType = 'envoy.filters.http.compressor';
const typePackage = 'envoy.extensions.filters.http.compressor.v3';

/** One disabled compressor for each kind of compression; routes switch theirs on (spec/xds-filters.md E.25). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) => ok(compressors(listener)),
  route: ({ route }) => {
    const compressions = route.traffic?.compression ?? [];
    if (compressions.length === 0) return ok({});
    const types = [...new Set(compressions.map(({ type }) => type))];
    const configured = configureFilters(types.map((type) => [filterName(type), compresses]));
    if (!configured.ok) return configured;
    // Backends must not compress by themselves: Envoy would send their encoding on.
    const alreadyRemoved = route.removeRequestHeaders?.includes('accept-encoding');
    return ok({ ...configured.value, requestHeadersToRemove: alreadyRemoved ? [] : ['accept-encoding'] });
  },
};

const compresses: Any = any(`${typePackage}.CompressorPerRoute`, { overrides: { responseDirectionConfig: {} } });

function filterName(type: CompressorType): string {
  return `${filterType}.${type.toLowerCase()}`;
}

function compressors(listener: HTTPListener): readonly HttpFilter[] {
  const byType = new Map<CompressorType, HttpFilter>();
  for (const { traffic } of listener.routes ?? []) {
    for (const compression of traffic?.compression ?? []) {
      const { type } = compression;
      if (byType.has(type)) continue;
      byType.set(type, { name: filterName(type), typedConfig: compressor(compression), disabled: true });
    }
  }
  return [...byType.values()];
}

function compressor({ type, chooseFirst, minContentLength }: Compression): Any {
  const kind = type.toLowerCase();
  return any(`${typePackage}.Compressor`, {
    compressorLibrary: {
      name: `envoy.compression.${kind}.compressor`,
      typedConfig: any(`envoy.extensions.compression.${kind}.compressor.v3.${type}`),
    },
    ...withoutDefaults({
      chooseFirst,
      responseDirectionConfig: minContentLength == null ? undefined : { commonConfig: { minContentLength } },
    }),
  });
}
