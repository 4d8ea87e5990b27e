import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wantsCluster } from '../../../src/commands/analyze/wants-cluster.ts';
import { analyzeCommand } from '../../../src/commands/analyze.ts';
import { type GivenFlags, invocationOf } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const home = temporaryFolder({ '.kube/config': '' });

const wants = (given: GivenFlags, env: Record<string, string> = {}): Promise<boolean> =>
  wantsCluster(invocationOf(analyzeCommand, given, { env }).invocation);
const file = ['a.yaml'];

describe('wantsCluster', () => {
  it.each([
    ['no files', {}, true],
    ['files alone', { file }, false],
    ['--use-cluster=false without files', { 'use-cluster': false }, false],
    ['--use-cluster=false with a context', { file, context: 'a', 'use-cluster': false }, false],
    ['--use-cluster', { file, 'use-cluster': true }, true],
    ['--context', { file, context: 'a' }, true],
    ['--namespace', { file, namespace: 'a' }, true],
    ['--all-namespaces', { file, 'all-namespaces': true }, true],
    ['a flag that is no matter of clusters', { file, show: 'error' }, false],
  ])('%s', async (_, given, expected) => {
    expect(await wants(given)).toBe(expected);
  });

  it('reads it where there is a kubeconfig', async () => {
    expect(await wants({ file }, { KUBECONFIG: '/not/there' })).toBe(true);
    expect(await wants({ file }, { HOME: home })).toBe(true);
    expect(await wants({ file }, { HOME: join(home, '.kube') })).toBe(false);
  });
});
