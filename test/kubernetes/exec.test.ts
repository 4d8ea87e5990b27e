import { describe, expect, it } from 'vitest';
import { execInPod } from '../../src/kubernetes/exec.ts';
import { clusterFailure, connectedClient } from './connected-client.ts';
import type { FakeCluster } from './fake-api-server.ts';

describe('execInPod', () => {
  const request = { namespace: 'n', pod: 'p', container: 'c', command: ['x'], timeoutMs: 2_000 };

  it('collects output and exit code', async () => {
    const failed = {
      status: 'Failure',
      reason: 'NonZeroExitCode',
      details: { causes: [{ reason: 'ExitCode', message: '3' }] },
    };
    const { client: api } = await connectedClient({ exec: () => ({ stdout: 'out', stderr: 'err', status: failed }) });
    expect(await execInPod(api, request)).toEqual({ stdout: 'out', stderr: 'err', exitCode: 3 });
    const { client: fine } = await connectedClient({ exec: () => ({ stdout: 'out', status: { status: 'Success' } }) });
    expect((await execInPod(fine, request)).exitCode).toBe(0);
  });

  it('fails when the command cannot be started', async () => {
    const { client: api } = await connectedClient({
      exec: () => ({ status: { status: 'Failure', message: 'no such file' } }),
    });
    expect((await clusterFailure(execInPod(api, request))).message).toContain('no such file');
  });

  it('asks for the container with all words of the command', async () => {
    const seen: unknown[] = [];
    const exec: FakeCluster['exec'] = (...args) => {
      seen.push(args);
      return { status: { status: 'Success' } };
    };
    const { client: api, requests } = await connectedClient({ exec });
    await execInPod(api, { ...request, command: ['a b', '--c=d'] });
    expect(seen).toEqual([['p', ['a b', '--c=d']]]);
    expect(requests.at(-1)).toMatch(
      /^UPGRADE \/api\/v1\/namespaces\/n\/pods\/p\/exec\?container=c&stdout=true&stderr=true&/,
    );
  });

  it('keeps bytes together that come in several messages', async () => {
    const { client: api } = await connectedClient({
      exec: () => ({ stdout: 'é'.repeat(3), status: { status: 'Success' } }),
    });
    expect(await execInPod(api, request)).toEqual({ stdout: 'ééé', stderr: '', exitCode: 0 });
  });

  it('fails where it may not, and where no answer comes in time', async () => {
    const { client: denied } = await connectedClient({
      answer: (method) => (method === 'UPGRADE' ? { status: 403, body: '{}' } : undefined),
    });
    expect(await clusterFailure(execInPod(denied, request))).toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('pods/exec'),
    });
    const { client: silent } = await connectedClient(
      { answer: (method) => (method === 'UPGRADE' ? 'hang' : undefined) },
      { timeoutMs: 100 },
    );
    expect((await clusterFailure(execInPod(silent, request))).kind).toBe('timeout');
  });
});
