import { describe, expect, it } from 'vitest';
import { readStatuses, type StatusScope } from '../../../../src/commands/experimental/status/read-statuses.ts';
import { statusKinds } from '../../../../src/commands/experimental/status/status-kinds.ts';
import type { FakeCluster } from '../../../kubernetes/fake-api-server.ts';
import { liveClient } from '../../live-cluster.ts';
import { fakeIo } from '../../run-command.ts';
import { gateway, route } from './status-objects.ts';

const labelled = { ...route('b', 'other'), metadata: { name: 'b', namespace: 'other', labels: { team: 'x' } } };
const objects = [gateway, route('a', 'team'), labelled];

async function read(word: string, scope: Partial<StatusScope> = {}, cluster: Partial<FakeCluster> = {}) {
  const { client, server } = await liveClient({}, { objects, ...cluster });
  const { io, err } = fakeIo();
  const kinds = await readStatuses(client, statusKinds(word), { verbose: false, ...scope }, io);
  const names = kinds.map(({ kind, objects: list }) => [kind, list.map(({ metadata }) => metadata.name)]);
  return { names, kinds, err: err(), requests: server.requests };
}

const onlyNamespaces = (_: string, path: string) =>
  path.includes('/namespaces/') ? undefined : { status: 403, body: '' };

describe('readStatuses', () => {
  it('lists each kind of the word', async () => {
    const { names, kinds } = await read('all');
    expect(names).toHaveLength(13);
    expect(names).toEqual(
      expect.arrayContaining([
        ['Gateway', ['eg']],
        ['HTTPRoute', ['a', 'b']],
        ['TCPRoute', []],
      ]),
    );
    expect(kinds.filter(({ namespaced }) => !namespaced).map(({ kind }) => kind)).toEqual(['GatewayClass']);
  });

  it('narrows to a namespace and labels, but not kinds without namespaces', async () => {
    expect((await read('httproute', { namespace: 'team' })).names).toEqual([['HTTPRoute', ['a']]]);
    expect((await read('httproute', { labelSelector: 'team=x' })).names).toEqual([['HTTPRoute', ['b']]]);
    expect((await read('gc', { namespace: 'team' })).requests.join()).not.toContain('/namespaces/');
  });

  it('leaves absent kinds out of groups and tells which only when verbose', async () => {
    const quiet = await read('xroute', {}, { absent: ['GRPCRoute'] });
    expect([quiet.names.map(([kind]) => kind), quiet.err]).toEqual([
      ['HTTPRoute', 'TCPRoute', 'UDPRoute', 'TLSRoute'],
      '',
    ]);
    const told = await read('xroute', { verbose: true }, { absent: ['GRPCRoute'] });
    expect(told.err).toBe('skipping GRPCRoute: CRD not installed in cluster\n');
  });

  it('fails for an absent kind alone, and says when a whole group is absent', async () => {
    await expect(read('grpcroute', {}, { absent: ['GRPCRoute'] })).rejects.toMatchObject({ kind: 'not-found' });
    const none = await read('xroute', {}, { answer: () => ({ status: 404, body: '{}' }) });
    expect([none.names, none.err.split('\n')]).toEqual([[], [expect.stringMatching(/none/), '']]);
  });

  it('falls back to one namespace where all are forbidden', async () => {
    const { names } = await read('httproute', { fallbackNamespace: 'team' }, { answer: onlyNamespaces });
    expect(names).toEqual([['HTTPRoute', ['a']]]);
    await expect(read('httproute', {}, { answer: onlyNamespaces })).rejects.toMatchObject({ kind: 'forbidden' });
    const classes = read('gc', { fallbackNamespace: 'team' }, { answer: onlyNamespaces });
    await expect(classes).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
