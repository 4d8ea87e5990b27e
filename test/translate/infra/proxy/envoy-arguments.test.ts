import { describe, expect, it } from 'vitest';
import { envoyArguments } from '../../../../src/translate/infra/proxy/envoy-arguments.ts';
import { fleetOf } from '../infra-fixture.ts';

type Input = Parameters<typeof fleetOf>[0];
const args = (input: Input = {}) => envoyArguments(fleetOf(input), 'boot: strap');
/** The value of an option of Envoy's command line. */
const option = (name: string, input: Input = {}) => {
  const list = args(input);
  return list.includes(name) ? list[list.indexOf(name) + 1] : undefined;
};

describe('envoyArguments', () => {
  it('has flags and values in the order of the controller', () => {
    expect(args()).toEqual([
      ...['--service-cluster', 'shop/web'],
      ...['--service-node', '$(ENVOY_POD_NAME)'],
      ...['--config-yaml', 'boot: strap'],
      ...['--log-level', 'warn'],
      '--cpuset-threads',
      ...['--drain-strategy', 'immediate'],
      ...['--component-log-level', 'misc:error'],
      ...['--drain-time-s', '60'],
    ]);
  });

  it('orders the levels of components', () => {
    const spec = { logging: { level: { default: 'debug', upstream: 'info', admin: 'error' } } } as const;
    expect(option('--component-log-level', { spec })).toBe('admin:error,upstream:info');
    expect(option('--log-level', { spec })).toBe('debug');
  });

  it('drains as long as the EnvoyProxy says', () => {
    expect(option('--drain-time-s', { spec: { shutdown: { drainTimeout: '1m30s' } } })).toBe('90');
  });

  it('puts the number of threads before the levels, and ends with the arguments of the user', () => {
    const list = args({ spec: { concurrency: 2, extraArgs: ['--x', 'y'] } });
    expect(list.slice(list.indexOf('--concurrency')).slice(0, 3)).toEqual([
      '--concurrency',
      '2',
      '--component-log-level',
    ]);
    expect(list.slice(-2)).toEqual(['--x', 'y']);
  });
});
