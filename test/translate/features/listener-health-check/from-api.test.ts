import { describe, expect, it } from 'vitest';
import { listenerHealthCheck } from '../../../../src/translate/features/listener-health-check/feature.ts';
import { clientInput, httpOf } from '../traffic-input.ts';

describe('the health check of a listener', () => {
  it('has a path', () => {
    const input = clientInput({ healthCheck: { path: '/up' } });
    expect(httpOf(listenerHealthCheck, input).value).toEqual({ healthCheck: { path: '/up' } });
    expect(httpOf(listenerHealthCheck, clientInput({}))).toEqual({});
  });
});
