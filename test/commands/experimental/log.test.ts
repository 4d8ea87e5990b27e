import { describe, expect, it } from 'vitest';
import { logCommand } from '../../../src/commands/experimental/log.ts';
import { liveCluster } from '../live-cluster.ts';
import { commandAt, runCommand } from '../run-command.ts';

const log = commandAt(logCommand, 'envoy-proxy');
const answers = { '/logging': 'active loggers:\n  http: debug\n  router: warning\n' };

describe('x log envoy-proxy', () => {
  it('shows levels, and sets those that exist', async () => {
    const { admin, server } = await liveCluster(answers);
    const flags = { kubeconfig: server.kubeconfig };
    expect((await runCommand(log, [], flags)).stdout.trim().split('\n')).toHaveLength(3);
    const set = await runCommand(log, [], { ...flags, level: ['http:debug'] });
    expect(set.stdout.trim().split('\n')).toHaveLength(2);
    expect(admin.requests).toEqual(['POST /logging', 'POST /logging', 'POST /logging?paths=http:debug']);
    const unknown = await runCommand(log, [], { ...flags, level: ['htp:debug'] });
    expect(unknown.error).toMatchObject({ message: 'the proxy has no component "htp"', hint: 'Did you mean http?' });
    expect((await runCommand(log, [], { ...flags, level: ['constructor:debug'] })).exitCode).toBe(1);
    expect(admin.requests.slice(3)).toEqual(['POST /logging', 'POST /logging']);
  });

  it('says when there are no proxies, and only then', async () => {
    const { server } = await liveCluster(answers, { objects: [] });
    const flags = { 'all-namespaces': true, output: 'json' };
    const none = await runCommand(log, [], { ...flags, kubeconfig: server.kubeconfig });
    expect(none).toMatchObject({ exitCode: 0, stdout: '{}\n', stderr: 'No proxies found.\n' });
    const some = await liveCluster(answers);
    expect((await runCommand(log, [], { ...flags, kubeconfig: some.server.kubeconfig })).stderr).toBe('');
  });

  it('refuses --reset with --level', async () => {
    expect((await runCommand(log, [], { reset: true, level: ['debug'] })).exitCode).toBe(2);
  });
});
