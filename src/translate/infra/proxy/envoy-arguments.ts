import { compareBytes } from '../../../core/compare.ts';
import { drainTimes } from './drain-times.ts';
import { serviceClusterName } from './proxy-bootstrap.ts';
import type { ProxyFleet } from './proxy-fleet.ts';

/** The command line of Envoy (spec/infra.md 5.4). */
export function envoyArguments(fleet: ProxyFleet, bootstrap: string): readonly string[] {
  const { spec } = fleet;
  return [
    '--service-cluster',
    serviceClusterName(fleet),
    '--service-node',
    '$(ENVOY_POD_NAME)',
    '--config-yaml',
    bootstrap,
    '--log-level',
    spec.logging?.level?.default ?? 'warn',
    '--cpuset-threads',
    '--drain-strategy',
    'immediate',
    ...(spec.concurrency === undefined ? [] : ['--concurrency', String(spec.concurrency)]),
    '--component-log-level',
    componentLevels(fleet),
    '--drain-time-s',
    drainTimes(fleet).drainTimeout ?? '60',
    ...(spec.extraArgs ?? []),
  ];
}

/** The levels of single components, or the one that silences a noisy component. */
function componentLevels({ spec }: ProxyFleet): string {
  const levels = Object.entries(spec.logging?.level ?? {})
    .filter(([component, level]) => component !== 'default' && level)
    .map(([component, level]) => `${component}:${level}`);
  return levels.length ? levels.sort(compareBytes).join(',') : 'misc:error';
}
