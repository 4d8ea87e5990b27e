import { describe, expect, it } from 'vitest';
import { installRelease } from '../../../src/helm/install/install-release.ts';
import { putBack } from '../../../src/helm/install/put-back.ts';
import { installInput, installWorld } from './install-world.ts';
import { configMap } from './made-chart.ts';

const id = { name: 'eg', namespace: 'ns' };
const badFails = {
  fails: (call: string, key: string) => (call === 'apply' && key.endsWith('/bad') ? new Error('no') : undefined),
};

describe('putBack', () => {
  it('goes back to the revision that was in place', async () => {
    const { world, cluster } = installWorld(badFails);
    await installRelease(await installInput(world, configMap('a')), world);
    await installRelease(await installInput(world, configMap('new'), configMap('bad')), world).catch(() => {});
    expect(await putBack(id, world)).toContain('revision 1');
    expect((await world.store.history('eg')).map(({ info }) => info.status)).toEqual([
      'superseded',
      'failed',
      'deployed',
    ]);
    expect(cluster.keys().filter((key) => key.startsWith('ConfigMap'))).toEqual(['ConfigMap ns/a']);
  });

  it('removes everything when nothing was in place', async () => {
    const { world, cluster } = installWorld(badFails);
    await installRelease(await installInput(world, configMap('new'), configMap('bad')), world).catch(() => {});
    await putBack(id, world);
    expect(cluster.keys()).toEqual([]);
  });
});
