import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/http-upgrade/to-xds.ts';
import { routeScope } from '../../xds/xds-scopes.ts';

const part = (route: Parameters<typeof routeScope>[0]) => {
  const result = toXds.route?.(routeScope(route));
  return result?.ok ? result.value : result;
};

it('allows WebSocket unless HTTP/2 or buffering forbids it', () => {
  expect(part({})).toEqual({ action: { upgradeConfigs: [{ upgradeType: 'websocket' }] } });
  expect(part({ isHTTP2: true })).toEqual({});
  expect(part({ traffic: { requestBuffer: { limit: '4Ki' } } })).toEqual({});
});

it('allows what was asked for', () => {
  expect(part({ traffic: { httpUpgrade: [{ type: 'spdy/3.1' }] } })).toEqual({
    action: { upgradeConfigs: [{ upgradeType: 'spdy/3.1' }] },
  });
});

it('matches CONNECT without a path and ends it where asked', () => {
  expect(part({ traffic: { httpUpgrade: [{ type: 'CONNECT', connect: { terminate: true } }] } })).toEqual({
    pathMatch: { connectMatcher: {} },
    action: { upgradeConfigs: [{ upgradeType: 'CONNECT', connectConfig: {} }] },
  });
});
