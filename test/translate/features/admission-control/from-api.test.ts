import { describe, expect, it } from 'vitest';
import { admissionControl } from '../../../../src/translate/features/admission-control/feature.ts';
import { trafficOf } from '../traffic-input.ts';

describe('admission control', () => {
  it('copies its settings and leaves out a window that is no duration', () => {
    const spec = {
      samplingWindow: '60s',
      minSuccessRate: 90,
      successCriteria: { http: { statusCodes: [200] }, grpc: {} },
    };
    expect(trafficOf(admissionControl, { admissionControl: spec }).value).toEqual({
      admissionControl: { ...spec, samplingWindow: '1m0s' },
    });
    expect(trafficOf(admissionControl, { admissionControl: { samplingWindow: 'x' } })).toEqual({
      value: { admissionControl: {} },
    });
  });
});
