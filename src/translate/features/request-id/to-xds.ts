import { ok } from '../../../core/result.ts';
import { any } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { RequestIDExtensionAction } from './ir.ts';

/** What of tracing goes into the request id and is read from it; Envoy's own default is both. */
const uses: Readonly<Record<RequestIDExtensionAction, { readonly packs: boolean; readonly samples: boolean }>> = {
  PackAndSample: { packs: true, samples: true },
  Pack: { packs: true, samples: false },
  Sample: { packs: false, samples: true },
  Disable: { packs: false, samples: false },
};

/** How tracing uses request ids (spec/xds.md B.5). */
export const toXds: ToXdsHooks = {
  connectionManager: ({ listener: { requestID } }) => {
    const use = requestID && requestID !== 'PackAndSample' ? uses[requestID] : undefined;
    if (!use) return ok({});
    const typedConfig = any('envoy.extensions.request_id.uuid.v3.UuidRequestIdConfig', {
      packTraceReason: use.packs,
      useRequestIdForTraceSampling: use.samples,
    });
    return ok({ requestIdExtension: { typedConfig } });
  },
};
