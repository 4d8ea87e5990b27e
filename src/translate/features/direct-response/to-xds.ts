import { ok } from '../../../core/result.ts';
import { withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** Bodies up to this size need no word to Envoy. */
const defaultBodyLimit = 4096;

/** The next limit; only larger bodies get one of their own. */
const raisedBodyLimit = 1_048_576;

/** A direct response instead of forwarding; large bodies raise the limit of the route configuration (spec/xds-routes-clusters.md C.5). */
export const toXds: ToXdsHooks = {
  route: ({ route: { directResponse } }) => {
    if (!directResponse) return ok({});
    const bodyFormat = directResponse.body ? { textFormatSource: { inlineBytes: directResponse.body } } : undefined;
    return ok({
      terminalAction: { directResponse: withoutDefaults({ status: directResponse.statusCode, bodyFormat }) },
    });
  },
  routeConfiguration: ({ listener }) => {
    const sizes = (listener.routes ?? []).map(({ directResponse }) => byteLength(directResponse?.body));
    const largest = sizes.reduce((max, size) => Math.max(max, size), 0);
    if (largest <= defaultBodyLimit) return {};
    return { maxDirectResponseBodySizeBytes: Math.max(largest, raisedBodyLimit) };
  },
};

function byteLength(base64: string | undefined): number {
  return base64 ? Buffer.byteLength(base64, 'base64') : 0;
}
