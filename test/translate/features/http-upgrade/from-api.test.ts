import { describe, expect, it } from 'vitest';
import { httpUpgrade } from '../../../../src/translate/features/http-upgrade/feature.ts';
import { trafficOf } from '../traffic-input.ts';

describe('HTTP upgrades', () => {
  it('say whether CONNECT ends here', () => {
    const spec = { httpUpgrade: [{ type: 'websocket' }, { type: 'CONNECT', connect: {} }] };
    expect(trafficOf(httpUpgrade, spec).value).toEqual({
      httpUpgrade: [{ type: 'websocket' }, { type: 'CONNECT', connect: { terminate: false } }],
    });
    expect(trafficOf(httpUpgrade, { httpUpgrade: [] })).toEqual({});
    expect(trafficOf(httpUpgrade, { httpUpgrade: [{}] }).value).toEqual({ httpUpgrade: [{ type: '' }] });
  });
});
