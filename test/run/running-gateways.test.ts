import { describe, expect, it } from 'vitest';
import type { EnvoyProcess } from '../../src/envoy/process/envoy-process.ts';
import { createDiscoveryService } from '../../src/envoy/xds-server/discovery-service.ts';
import type { PreparedGateway } from '../../src/run/prepare-gateway.ts';
import { createRunningGateways } from '../../src/run/running-gateways.ts';

const gateway = (name: string, clusters: readonly string[], bootstrap?: string): PreparedGateway => {
  const resources = {
    listeners: [],
    routes: [],
    endpoints: [],
    secrets: [],
    clusters: clusters.map((c) => ({ name: c })),
  };
  return {
    ...{ name, listeners: [], routes: [], resources, original: resources, made: new Map(), serviceAt: () => undefined },
    ...(bootstrap !== undefined && { userBootstrap: { value: bootstrap } }),
  };
};

describe('running gateways', () => {
  const start = (elsewhere = false) => {
    const log: string[] = [];
    const launch = (name: string): EnvoyProcess => {
      log.push(`start ${name}`);
      return { adminPort: () => 0, stop: () => Promise.resolve(void log.push(`stop ${name}`)) };
    };
    const gateways = createRunningGateways(createDiscoveryService(), elsewhere ? undefined : launch);
    return { log, gateways };
  };

  it('get an Envoy when they are published first, and keep it', async () => {
    const { log, gateways } = start();
    expect(await gateways.publish(gateway('a', ['c', 'd']))).toEqual({ taken: true, changes: 2, restarted: false });
    const same = gateway('a', ['c', 'd']);
    expect(await gateways.publish(same)).toEqual({ taken: true, changes: 0, restarted: false });
    expect(gateways.get('a')).toBe(same);
    expect([log, gateways.all()]).toEqual([['start a'], [same]]);
  });

  it('are not taken while no Envoy asks, unless it runs elsewhere', async () => {
    for (const elsewhere of [false, true]) {
      const { gateways } = start(elsewhere);
      await gateways.publish(gateway('a', ['c']));
      expect(await gateways.publish(gateway('a', ['d']))).toEqual({ taken: elsewhere, changes: 2, restarted: false });
    }
  });

  it('get another Envoy with another bootstrap', async () => {
    const { log, gateways } = start();
    await gateways.publish(gateway('a', ['c'], 'one'));
    expect(await gateways.publish(gateway('a', ['c'], 'two'))).toMatchObject({ restarted: true, changes: 0 });
    expect(log).toEqual(['start a', 'stop a', 'start a']);
    const other = start(true);
    await other.gateways.publish(gateway('a', ['c'], 'one'));
    expect(await other.gateways.publish(gateway('a', ['c'], 'two'))).toMatchObject({ restarted: false });
  });

  it('end when they are gone, or all is stopped', async () => {
    const { log, gateways } = start();
    for (const name of ['a', 'b', 'c']) await gateways.publish(gateway(name, []));
    await gateways.keepOnly(new Set(['a', 'c']));
    expect(gateways.all().map(({ name }) => name)).toEqual(['a', 'c']);
    await gateways.stop();
    expect(log.slice(3)).toEqual(['stop b', 'stop a', 'stop c']);
  });
});
