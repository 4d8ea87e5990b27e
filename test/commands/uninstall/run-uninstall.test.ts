import { afterEach, expect, it } from 'vitest';
import { uninstallCommand } from '../../../src/commands/uninstall.ts';
import { encodeRelease } from '../../../src/helm/release/encode-release.ts';
import type { Release } from '../../../src/helm/release/release.ts';
import { type FakeApiServer, type FakeObject, startFakeApiServer } from '../../kubernetes/fake-api-server.ts';
import { fakeIo, type GivenFlags, runCommand } from '../run-command.ts';

const namespace = 'envoy-gateway-system';
const marks = {
  labels: { 'app.kubernetes.io/managed-by': 'Helm' },
  annotations: { 'meta.helm.sh/release-name': 'eg', 'meta.helm.sh/release-namespace': namespace },
};
const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'made', namespace, ...marks } };

const resources = [{ name: 'services', kind: 'Service', namespaced: true, verbs: ['get', 'list', 'delete'] }];

const release: Release = {
  name: 'eg',
  namespace,
  version: 1,
  info: { first_deployed: '', last_deployed: '', status: 'deployed' },
  chart: { metadata: { name: 'gateway-helm' }, lock: null, templates: [], values: {}, schema: null, files: [] },
  manifest: '---\n# Source: x\napiVersion: v1\nkind: Service\nmetadata: {name: made}\n',
};
const record: FakeObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'sh.helm.release.v1.eg.v1', namespace, labels: { owner: 'helm', name: 'eg' } },
  data: { release: encodeRelease(release) },
};

function crd(group: string, plural: string, kind: string): FakeObject {
  const versions = [{ name: group.endsWith('envoyproxy.io') ? 'v1alpha1' : 'v1', served: true }];
  const scope = kind === 'GatewayClass' ? 'Cluster' : 'Namespaced';
  const spec = { group, names: { plural, kind }, scope, versions };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec,
  };
}

const classes = crd('gateway.networking.k8s.io', 'gatewayclasses', 'GatewayClass');
const policies = crd('gateway.envoyproxy.io', 'securitypolicies', 'SecurityPolicy');
const gatewayClass = (controllerName: string): FakeObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'GatewayClass',
  metadata: { name: controllerName.split('/')[1] ?? '' },
  spec: { controllerName },
});

let server: FakeApiServer | undefined;
afterEach(() => server?.close());

interface Run {
  readonly flags: GivenFlags;
  /** What a person at a terminal types; nobody is there without it. */
  readonly typed?: string;
  readonly more?: readonly FakeObject[];
}

async function uninstall({ flags, typed, more = [] }: Run) {
  const started = await startFakeApiServer({
    objects: [record, service, classes, policies, ...more],
    answer: (method, path) => {
      // What is deleted is not missed: the pretended cluster does not change.
      if (path === '/api/v1') return { status: 200, body: JSON.stringify({ resources }) };
      if (method === 'DELETE') return { status: 200, body: '{}' };
      return method === 'PUT' && path.includes('/secrets/') ? { status: 200, body: JSON.stringify(record) } : undefined;
    },
  });
  server = started;
  const base = { env: { KUBECONFIG: started.kubeconfig } };
  const stdin = (async function* () {
    yield Buffer.from(typed ?? '');
  })();
  const person = { ...base, stdin, stderr: { ...fakeIo().io.stderr, terminal: true } };
  const result = await runCommand(uninstallCommand, [], flags, typed === undefined ? base : person);
  const deleted = started.requests.flatMap((line) => /^DELETE .*\/([^/?]+)/.exec(line)?.[1] ?? []);
  return { ...result, deleted };
}

const definitions = [policies.metadata.name, classes.metadata.name];

it('leaves CRDs alone unless asked', async () => {
  const { exitCode, deleted, stderr } = await uninstall({ flags: {} });
  expect([exitCode, deleted]).toEqual([0, ['made', record.metadata.name]]);
  expect(stderr).toContain('--with-crds');
});

it('asks before it deletes CRDs, and deletes nothing at all without a yes', async () => {
  const no = await uninstall({ flags: { 'with-crds': true }, typed: 'n\n' });
  expect([no.exitCode, no.deleted]).toEqual([1, []]);
  await server?.close();
  const yes = await uninstall({ flags: { 'with-crds': true }, typed: 'y\n' });
  expect([yes.exitCode, yes.deleted]).toEqual([0, ['made', record.metadata.name, ...definitions]]);
});

it('wants --yes where nobody can be asked', async () => {
  const refused = await uninstall({ flags: { 'with-crds': true } });
  expect([refused.exitCode, refused.deleted]).toEqual([2, []]);
  expect((refused.error as { hint?: string }).hint).toContain('--yes');
  await server?.close();
  const told = await uninstall({ flags: { 'with-crds': true, yes: true } });
  expect([told.exitCode, told.deleted]).toEqual([0, ['made', record.metadata.name, ...definitions]]);
});

it('keeps the CRDs of Gateway API while another controller uses them', async () => {
  const more = [gatewayClass('gateway.envoyproxy.io/gatewayclass-controller'), gatewayClass('example.com/other')];
  const { deleted, stderr } = await uninstall({ flags: { 'with-crds': true, yes: true }, more });
  expect(deleted).toEqual(['made', record.metadata.name, policies.metadata.name]);
  expect(stderr).toContain('example.com/other');
});

it('prints the manifest and changes nothing with --dry-run', async () => {
  const { exitCode, stdout, deleted } = await uninstall({ flags: { 'dry-run': true, 'with-crds': true } });
  expect([exitCode, stdout, deleted]).toEqual([0, release.manifest, []]);
});

it('says so when there is no such release', async () => {
  const { exitCode, error, deleted } = await uninstall({ flags: { 'release-name': 'other' } });
  expect([exitCode, deleted]).toEqual([1, []]);
  expect(error?.message).toContain('other');
});

it('finds the record of a release that the Go egctl kept in the namespace of the context', async () => {
  const elsewhere = { ...release, namespace: 'team', manifest: '' };
  const metadata = { ...record.metadata, namespace: 'default', labels: { owner: 'helm', name: 'go' } };
  const kept = { ...record, metadata, data: { release: encodeRelease({ ...elsewhere, name: 'go' }) } };
  const { exitCode, stdout } = await uninstall({ flags: { 'release-name': 'go', namespace: 'team' }, more: [kept] });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('release go is removed from namespace team');
});
