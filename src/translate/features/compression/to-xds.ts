import { fail, ok, type Result } from '../../../core/result.ts';
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
  httpFilters: ({ listener }) => compressors(listener),
  route: ({ route }) => {
    const compressions = route.traffic?.compression ?? [];
    if (compressions.length === 0) return ok({});
    const problem = compressions.map(typeProblem).find((text) => text !== undefined);
    if (problem !== undefined) return fail(problem);
    const types = [...new Set(compressions.map(({ type }) => type))];
    const configured = configureFilters(types.map((type) => [filterName(type), compresses]));
    if (!configured.ok) return configured;
    // Backends must not compress by themselves: Envoy would send their encoding on.
    const alreadyRemoved = route.removeRequestHeaders?.includes('accept-encoding');
    return ok({ ...configured.value, requestHeadersToRemove: alreadyRemoved ? [] : ['accept-encoding'] });
  },
};

const knownTypes: ReadonlySet<string> = new Set<CompressorType>(['Gzip', 'Brotli', 'Zstd']);

const compresses: Any = any(`${typePackage}.CompressorPerRoute`, { overrides: { responseDirectionConfig: {} } });

function filterName(type: CompressorType): string {
  return `${filterType}.${type.toLowerCase()}`;
}

/** Objects that were never checked against their schema may name any type, or none. */
function typeProblem({ type }: Partial<Compression>): string | undefined {
  if (type === undefined || type === null) return 'a compressor needs a type';
  return knownTypes.has(type) ? undefined : `there is no compressor of type ${type}`;
}

function compressors(listener: HTTPListener): Result<readonly HttpFilter[], string> {
  const byType = new Map<CompressorType, HttpFilter>();
  for (const { traffic } of listener.routes ?? []) {
    for (const compression of traffic?.compression ?? []) {
      const problem = typeProblem(compression);
      if (problem !== undefined) return fail(problem);
      const { type } = compression;
      if (byType.has(type)) continue;
      byType.set(type, { name: filterName(type), typedConfig: compressor(compression), disabled: true });
    }
  }
  return ok([...byType.values()]);
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
