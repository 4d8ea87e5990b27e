import { ok } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { Message } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { HTTPUpgradeConfig } from './ir.ts';

/** Protocol upgrades of a forwarding route; CONNECT requests have no path that could match (spec/xds-routes-clusters.md C.2, C.9). */
export const toXds: ToXdsHooks = {
  route: ({ route }) => {
    const takesConnect = route.traffic?.httpUpgrade?.some(({ type }) => type.toUpperCase() === 'CONNECT');
    const upgradeConfigs = upgradesOf(route);
    return ok({
      ...(takesConnect ? { pathMatch: { connectMatcher: {} } } : {}),
      ...(upgradeConfigs.length > 0 ? { action: { upgradeConfigs } } : {}),
    });
  },
};

const websocket: Message = { upgradeType: 'websocket' };

/** WebSocket is on unless something else was asked for or requests are buffered; HTTP/2 backends cannot upgrade. */
function upgradesOf({ isHTTP2, traffic }: HTTPRoute): readonly Message[] {
  if (isHTTP2) return [];
  if (traffic?.httpUpgrade?.length) return traffic.httpUpgrade.map(upgradeConfig);
  return traffic?.requestBuffer ? [] : [websocket];
}

function upgradeConfig({ type, connect }: HTTPUpgradeConfig): Message {
  return { upgradeType: type, ...(type === 'CONNECT' && connect?.terminate ? { connectConfig: {} } : {}) };
}
