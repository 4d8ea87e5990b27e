import { describe, expect, it } from 'vitest';
import { clientIpDetection } from '../../../../src/translate/features/client-ip-detection/feature.ts';
import { clientInput, httpOf } from '../traffic-input.ts';

describe('client IP detection', () => {
  it('is carried over as it is', () => {
    const clientIPDetection = { customHeader: { name: 'x-ip', failClosed: false } };
    expect(httpOf(clientIpDetection, clientInput({ clientIPDetection })).value).toEqual({ clientIPDetection });
    expect(httpOf(clientIpDetection, clientInput({}))).toEqual({});
  });
});
