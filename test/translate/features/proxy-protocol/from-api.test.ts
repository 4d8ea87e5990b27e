import { describe, expect, it } from 'vitest';
import { proxyProtocol } from '../../../../src/translate/features/proxy-protocol/feature.ts';
import { clientInput, connectionOf, trafficOf } from '../traffic-input.ts';

describe('the PROXY protocol', () => {
  it('comes from the new field or the old one, the new one first', () => {
    const of = (spec: object) => connectionOf(proxyProtocol, clientInput(spec)).value;
    expect(of({ enableProxyProtocol: true })).toEqual({ proxyProtocol: {} });
    expect(of({ enableProxyProtocol: false })).toEqual({});
    expect(of({ enableProxyProtocol: true, proxyProtocol: { optional: true } })).toEqual({
      proxyProtocol: { optional: true },
    });
  });

  it('has a version towards backends', () => {
    expect(trafficOf(proxyProtocol, { proxyProtocol: { version: 'V2' } }).value).toEqual({
      proxyProtocol: { version: 'V2' },
    });
    expect(trafficOf(proxyProtocol, {}).value).toBeUndefined();
  });
});
