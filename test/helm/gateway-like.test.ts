import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadChart } from '../../src/helm/chart/load-chart.ts';
import { renderChart } from '../../src/helm/render-chart.ts';
import { applySet } from '../../src/helm/values/parse-set.ts';

const folder = join(import.meta.dirname, 'fixtures', 'gateway-like');
const release = { name: 'eg', namespace: 'gw-system', revision: 1, isInstall: true, isUpgrade: false };

/** The flags with which Helm (`helm template eg gateway-like -n gw-system --include-crds --set ...`) made each expectation. */
const cases = {
  default: '',
  scaled: 'hpa.enabled=true,hpa.maxReplicas=5,podDisruptionBudget.minAvailable=1,createNamespace=true',
  watched:
    'config.gateway.provider.kubernetes.watch.namespaces={a,b},topologyInjector.enabled=false,commonLabels.team=x',
  'no-crds':
    'crds.enabled=false,global.imageRegistry=mirror.example,fullnameOverride=other,certgen.job.ttlSecondsAfterFinished=null,global.images.controller.pullSecrets={s1,s2}',
} as const;

async function render(set: string, options: Partial<Parameters<typeof renderChart>[2]> = {}) {
  const values = applySet({}, set, 'typed');
  if (!values.ok) throw new Error(values.error);
  return renderChart(await loadChart(folder), values.value, { release, ...options });
}

describe('a chart like that of a gateway', () => {
  it.each(Object.entries(cases))('%s: renders as Helm does', async (name, set) => {
    const { crds, manifests, hooks } = await render(set);
    const parts = [...crds, ...manifests, ...hooks].map(({ path, text }) => `---\n# Source: ${path}\n${text}\n`);
    expect(parts.join('')).toBe(readFileSync(join(`${folder}-expected`, `${name}.yaml`), 'utf8'));
  });

  it('reads hooks with weights, events and delete policies', async () => {
    const { hooks, notes } = await render('');
    const found = hooks.map(({ kind, weight, events, deletePolicies }) => ({ kind, weight, events, deletePolicies }));
    const events = ['pre-install', 'pre-upgrade'];
    expect(found).toEqual([
      { kind: 'ServiceAccount', weight: -1, events, deletePolicies: [] },
      { kind: 'Job', weight: 0, events, deletePolicies: ['before-hook-creation', 'hook-succeeded'] },
      { kind: 'MutatingWebhookConfiguration', weight: -1, events, deletePolicies: [] },
    ]);
    expect(notes).toBe('Installed gateway-like v1.2.3 as eg in gw-system.\n');
  });

  it('asks the cluster for objects, each once', async () => {
    const asked: string[] = [];
    const annotations = { 'meta.helm.sh/release-name': 'another' };
    const lookup = async (...query: readonly string[]) => {
      asked.push(query.join('|'));
      return { metadata: { annotations } };
    };
    const { manifests } = await render('', { lookup });
    expect(asked).toEqual(['admissionregistration.k8s.io/v1|ValidatingAdmissionPolicy||safe.example.com']);
    expect(manifests.some(({ kind }) => kind.startsWith('ValidatingAdmissionPolicy'))).toBe(false);
  });

  it('names template and line of what fails', async () => {
    await expect(render('hpa.enabled=true')).resolves.toBeDefined();
    await expect(render('hpa.enabled=true,hpa.maxReplicas=null')).rejects.toThrow(
      /^gateway-like\/templates\/scaling\.yaml:\d+:\d+: required: \.Values\.hpa\.maxReplicas is required/,
    );
  });

  it('refuses a cluster that is too old', async () => {
    const capabilities = { kubeVersion: 'v1.20.3', apiVersions: ['v1'] };
    await expect(render('', { capabilities })).rejects.toThrow('v1.20.3');
  });
});
