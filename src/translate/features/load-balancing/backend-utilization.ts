import { compact } from '../../../core/compact.ts';
import type { LoadBalancer as LoadBalancerSpec } from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { BackendUtilization, OutOfBandReporting, SlowStart } from './ir.ts';

type UtilizationSpec = NonNullable<LoadBalancerSpec['backendUtilization']>;

/** Balancing by the load that backends report; without its block only the algorithm is chosen. */
export function backendUtilization(
  { backendUtilization: spec }: LoadBalancerSpec,
  slowStart: SlowStart | undefined,
  read: FieldReader,
): BackendUtilization {
  if (!spec) return {};
  const duration = (name: 'blackoutPeriod' | 'weightExpirationPeriod' | 'weightUpdatePeriod'): string | undefined =>
    read.duration(spec[name], 'backendUtilization', name);
  const names = spec.metricNamesForComputingUtilization ?? [];
  return compact({
    blackoutPeriod: duration('blackoutPeriod'),
    weightExpirationPeriod: duration('weightExpirationPeriod'),
    weightUpdatePeriod: duration('weightUpdatePeriod'),
    errorUtilizationPenaltyPercent: spec.errorUtilizationPenaltyPercent,
    metricNamesForComputingUtilization: filled(names),
    keepResponseHeaders: spec.keepResponseHeaders ?? false,
    outOfBand: spec.outOfBand && outOfBand(spec.outOfBand, read),
    slowStart,
  });
}

function outOfBand(spec: NonNullable<UtilizationSpec['outOfBand']>, read: FieldReader): OutOfBandReporting {
  return compact({
    reportingPeriod: read.duration(spec.reportingPeriod, 'backendUtilization', 'outOfBand', 'reportingPeriod'),
    port: spec.port,
    authority: spec.authority,
  });
}
