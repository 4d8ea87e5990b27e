import { describe, expect, it } from 'vitest';
import { backendUtilization } from '../../../../src/translate/features/load-balancing/backend-utilization.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';

const read = (spec: object | undefined) => {
  const reader = fieldReader();
  const balancer = { type: 'BackendUtilization' as const, ...(spec && { backendUtilization: spec }) };
  const utilization = backendUtilization(balancer, { window: '1s' }, reader);
  return { utilization, problems: reader.problems.map(({ path = [] }) => path.join('.')) };
};

describe('backendUtilization', () => {
  it('is empty without its block, and says whether reports are kept with it', () => {
    expect(read(undefined).utilization).toEqual({});
    expect(read({}).utilization).toEqual({ keepResponseHeaders: false, slowStart: { window: '1s' } });
  });

  it('carries what it names, times in Go text', () => {
    const spec = {
      blackoutPeriod: '10s',
      weightExpirationPeriod: '180s',
      weightUpdatePeriod: '1000ms',
      errorUtilizationPenaltyPercent: 0,
      metricNamesForComputingUtilization: ['named_metrics.a'],
      keepResponseHeaders: true,
      outOfBand: { reportingPeriod: '5000ms', port: 9000, authority: 'load.test' },
    };
    expect(read(spec)).toEqual({
      utilization: {
        ...spec,
        weightExpirationPeriod: '3m0s',
        weightUpdatePeriod: '1s',
        outOfBand: { reportingPeriod: '5s', port: 9000, authority: 'load.test' },
        slowStart: { window: '1s' },
      },
      problems: [],
    });
    expect(read({ metricNamesForComputingUtilization: [] }).utilization).not.toHaveProperty(
      'metricNamesForComputingUtilization',
    );
  });

  it('tells where a duration is bad', () => {
    const bad = {
      blackoutPeriod: 'a',
      weightExpirationPeriod: 'b',
      weightUpdatePeriod: 'c',
      outOfBand: { reportingPeriod: 'd' },
    };
    expect(read(bad).problems).toEqual([
      'backendUtilization.blackoutPeriod',
      'backendUtilization.weightExpirationPeriod',
      'backendUtilization.weightUpdatePeriod',
      'backendUtilization.outOfBand.reportingPeriod',
    ]);
  });
});
