import { describe, expect, it } from 'vitest';
import { adminClient } from '../../../src/envoy/admin/admin-client.ts';
import { fetchDump } from '../../../src/envoy/admin/fetch-dump.ts';
import { sectionsOf } from '../../../src/envoy/dump/config-dump.ts';
import { ClusterError } from '../../../src/kubernetes/cluster-error.ts';
import { smallDump } from '../small-dump.ts';

/** An admin interface that answers paths with a mask in one way and the whole dump as usual. */
function admin(masked: { status: number; body: string } | Error) {
  const paths: string[] = [];
  const client = adminClient({ namespace: 'n', pod: 'p' }, async ({ path }) => {
    paths.push(path);
    if (!path.includes('mask=')) return { status: 200, body: Buffer.from(JSON.stringify(smallDump)) };
    if (masked instanceof Error) throw masked;
    return { status: masked.status, body: Buffer.from(masked.body) };
  });
  return { client, paths };
}

const only = (suffix: string): string =>
  JSON.stringify({ configs: smallDump.configs.filter((section) => section['@type'].endsWith(suffix)) });

describe('fetchDump', () => {
  it('asks for the one section, for endpoints by the parameter that they need', async () => {
    const { client, paths } = admin({ status: 200, body: only('RoutesConfigDump') });
    const dump = await fetchDump(client, 'route');
    expect(dump.configs).toHaveLength(1);
    expect(paths).toEqual(['/config_dump?mask=static_route_configs,dynamic_route_configs']);
    await fetchDump(admin({ status: 200, body: only('EndpointsConfigDump') }).client, 'endpoint');
  });

  it('asks for the whole dump at once where everything is wanted', async () => {
    const { client, paths } = admin({ status: 500, body: '' });
    expect((await fetchDump(client, 'all')).configs).toHaveLength(smallDump.configs.length);
    expect(paths).toEqual(['/config_dump?include_eds']);
  });

  it.each([
    ['refuses the mask', { status: 400, body: 'FieldMask could not be applied' }],
    ['leaves the section out', { status: 200, body: '{"configs": []}' }],
  ])('fetches the whole dump where the proxy %s', async (_, answer) => {
    const { client, paths } = admin(answer);
    expect(sectionsOf(await fetchDump(client, 'endpoint'), 'endpoint')).toHaveLength(1);
    expect(paths.map((path) => path.split('=')[0])).toEqual([
      '/config_dump?include_eds&mask',
      '/config_dump?include_eds',
    ]);
  });

  it('does not ask a second time where the proxy does not answer', async () => {
    const { client, paths } = admin(new ClusterError('timeout', 'too late'));
    await expect(fetchDump(client, 'listener')).rejects.toMatchObject({ kind: 'timeout' });
    expect(paths).toHaveLength(1);
  });
});
