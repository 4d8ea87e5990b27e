import { describe, expect, it } from 'vitest';
import { installCommand } from '../../../src/commands/install.ts';
import { liveCluster } from '../live-cluster.ts';
import { type GivenFlags, runCommand } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const deployment = (label: string): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: {{ .Release.Name }}, namespace: {{ .Release.Namespace }} }
spec:
  replicas: {{ .Values.replicas }}
  template: { metadata: { labels: { control-plane: ${label} } } }
`;
const folder = temporaryFolder({
  'ours/Chart.yaml': 'apiVersion: v2\nname: around\nversion: 1.0.0\ndeprecated: true\n',
  'ours/values.yaml': 'replicas: 1\n',
  'ours/templates/d.yaml': deployment('envoy-gateway'),
  'other/Chart.yaml': 'apiVersion: v2\nname: other\nversion: 1.0.0\n',
  'other/values.yaml': 'replicas: 1\n',
  'other/templates/d.yaml': deployment('something'),
  'library/Chart.yaml': 'apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n',
});

const run = (given: GivenFlags) =>
  runCommand(installCommand, [], given, { cwd: folder, env: { HOME: folder, KUBECONFIG: '/not/there' } });
const client = { 'dry-run': 'client' };

/** Installs the chart `ours` on a cluster that has nothing and allows everything; what would change it is listed. */
async function onCluster(given: GivenFlags, version = 'v1.34.1') {
  const bodies: Readonly<Record<string, object>> = {
    '/version': { gitVersion: version },
    '/apis': { groups: [{ name: 'apps', versions: [{ groupVersion: 'apps/v1', version: 'v1' }] }] },
    '/api/v1': { resources: [{ name: 'namespaces', kind: 'Namespace', namespaced: false, verbs: ['get'] }] },
    '/apis/apps/v1': { resources: [{ name: 'deployments', kind: 'Deployment', namespaced: true, verbs: ['get'] }] },
  };
  const answer = (_: string, path: string) => {
    const body = path.includes('accessreviews') ? { status: { allowed: true } } : bodies[path];
    return body && { status: 200, body: JSON.stringify(body) };
  };
  const { server } = await liveCluster({}, { objects: [], answer });
  const result = await run({ chart: 'ours', kubeconfig: server.kubeconfig, ...given });
  // Questions about permissions are POSTs that store nothing.
  const writes = server.requests.filter((line) => !/^(GET|POST \/apis\/authorization)/.test(line));
  return { ...result, writes };
}

describe('runInstall', () => {
  it('prints the manifest of the release without a cluster', async () => {
    const flags = { ...client, chart: 'ours', set: ['replicas=3'], 'release-name': 'mine', namespace: 'team' };
    const { exitCode, stdout, stderr } = await run(flags);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('metadata: { name: mine, namespace: team }');
    expect(stdout).toContain('replicas: 3');
    expect(stderr).toMatch(/^warning: .*around is deprecated/m);
  });

  it('refuses charts of something else unless told otherwise', async () => {
    const refused = await run({ ...client, chart: 'other' });
    expect(refused).toMatchObject({ exitCode: 1, stdout: '', error: { hint: expect.stringContaining('--any-chart') } });
    expect((await run({ ...client, chart: 'other', 'any-chart': true })).exitCode).toBe(0);
  });

  it('refuses library charts', async () => {
    expect((await run({ ...client, chart: 'library', 'any-chart': true })).error?.message).toContain('library');
  });

  it('has nothing to do for --only-crds where the chart has none', async () => {
    const { error, writes } = await onCluster({ 'only-crds': true });
    expect(error?.message).toContain('no CRDs');
    expect(writes).toEqual([]);
  });

  it('needs a cluster for everything else', async () => {
    const { exitCode, error } = await run({ chart: 'ours' });
    expect(exitCode).toBe(1);
    expect(error?.message).toContain('/not/there');
  });

  it('writes nothing when the checks before it find an error', async () => {
    const { exitCode, stdout, stderr, error, writes } = await onCluster({ 'create-namespace': false }, 'v1.20.0');
    expect([exitCode, stdout, writes]).toEqual([1, '', []]);
    expect(error?.message).toContain('the namespace envoy-gateway-system does not exist');
    expect(stderr).toMatch(/^warning: .*v1\.20\.0/m);
  });
});
