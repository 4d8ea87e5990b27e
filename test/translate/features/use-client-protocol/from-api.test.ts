import { describe, expect, it } from 'vitest';
import { useClientProtocol } from '../../../../src/translate/features/use-client-protocol/feature.ts';
import { trafficInput } from '../traffic-input.ts';

describe('the protocol of the client', () => {
  it('is a field of the route, also when it is off', () => {
    const of = (spec: object) => useClientProtocol.fromApi?.traffic?.route?.(trafficInput(spec)).value;
    expect(of({ useClientProtocol: false })).toEqual({ useClientProtocol: false });
    expect(of({})).toBeUndefined();
  });
});
