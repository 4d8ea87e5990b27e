import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/admission-control/to-xds.ts';
import { clusterScope } from '../../xds/xds-scopes.ts';

it('guards the backend with an upstream filter', () => {
  const admissionControl = {
    samplingWindow: '1m',
    minSuccessRate: 95,
    rejectionAggression: 2,
    minRequestRate: 5,
    maxRejectionPercent: 80,
    successCriteria: { http: { statusCodes: [200, 201] }, grpc: { statusCodes: ['Ok', 'Nonsense', 'NotFound'] } },
  };
  expect(toXds.cluster?.(clusterScope({ traffic: { admissionControl } }))).toMatchObject({
    value: {
      httpFilters: [
        {
          name: 'envoy.filters.http.admission_control',
          typedConfig: {
            enabled: { defaultValue: true },
            samplingWindow: '60s',
            srThreshold: { defaultValue: { value: 95 } },
            aggression: { defaultValue: 2 },
            rpsThreshold: { defaultValue: 5 },
            maxRejectionProbability: { defaultValue: { value: 80 } },
            successCriteria: {
              httpCriteria: {
                httpSuccessStatus: [
                  { start: 200, end: 201 },
                  { start: 201, end: 202 },
                ],
              },
              grpcCriteria: { grpcSuccessStatus: [0, 5] },
            },
          },
        },
      ],
    },
  });
});

it('does nothing without settings', () => {
  expect(toXds.cluster?.(clusterScope())).toEqual({ ok: true, value: {} });
});
