import { quantityToInteger } from '../../../core/quantity.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { any, type Message } from '../../xds/messages.ts';
import { filterOfFirstRoute } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { RequestBuffer } from './ir.ts';

const filterType = 'envoy.filters.http.buffer';
const typePackage = 'envoy.extensions.filters.http.buffer.v3';

/** Buffers of routes; the filter is disabled where no route asks for one (spec/xds-filters.md E.14). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) => {
    const sizes = (listener.routes ?? []).flatMap(({ traffic }) =>
      traffic?.requestBuffer ? [traffic.requestBuffer] : [],
    );
    const invalid = sizes.map(bufferSize).find((size) => !size.ok);
    if (invalid && !invalid.ok) return invalid;
    return filterOfFirstRoute(
      listener,
      (route) => route.traffic?.requestBuffer,
      (buffer) => {
        const size = bufferSize(buffer);
        return {
          name: filterType,
          typedConfig: any(`${typePackage}.Buffer`, size.ok ? size.value : {}),
          disabled: true,
        };
      },
    );
  },
  route: ({ route }) => {
    const buffer = route.traffic?.requestBuffer;
    if (!buffer) return ok({});
    const size = bufferSize(buffer);
    if (!size.ok) return size;
    return ok({
      typedPerFilterConfig: { [filterType]: any(`${typePackage}.BufferPerRoute`, { buffer: size.value }) },
    });
  },
};

const largest = 4_294_967_295n;

function bufferSize({ limit }: RequestBuffer): Result<Message, string> {
  const bytes = quantityToInteger(limit);
  if (!bytes.ok) return fail(`request buffer: ${bytes.error}`);
  if (bytes.value < 0n || bytes.value > largest) return fail(`request buffer: ${limit} is not in 0..${largest} bytes`);
  return ok({ maxRequestBytes: Number(bytes.value) });
}
