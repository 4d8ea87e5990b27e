import { ok } from '../../../core/result.ts';
import { withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** Takes the dot off the end of hosts before routes are matched. */
export const toXds: ToXdsHooks = {
  connectionManager: ({ listener }) =>
    ok(withoutDefaults({ stripTrailingHostDot: listener.host?.stripTrailingHostDot })),
};
