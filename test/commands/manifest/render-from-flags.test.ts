import { describe, expect, it } from 'vitest';
import { flagValues } from '../../../src/commands/flag-values.ts';
import { renderFlags } from '../../../src/commands/manifest/render-flags.ts';
import { renderFromFlags } from '../../../src/commands/manifest/render-from-flags.ts';
import { UsageError } from '../../../src/core/errors.ts';
import { fakeIo, type GivenFlags } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const facts = 'r={{ .Release.Revision }} i={{ .Release.IsInstall }} u={{ .Release.IsUpgrade }} v={{ .Values.v }}';
const folder = temporaryFolder({
  'Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'values.yaml': 'v: default\n',
  'templates/a.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: {{ .Release.Name }}, namespace: {{ .Release.Namespace }} }
data: { facts: "${facts}", found: "{{ lookup "v1" "Namespace" "" "" | len }}" }
`,
});

async function render(given: GivenFlags) {
  const { manifests } = await renderFromFlags(flagValues(renderFlags, { chart: folder, ...given }), fakeIo().io);
  return manifests.map(({ object }) => object);
}

describe('renderFromFlags', () => {
  it('renders a first install that finds nothing in a cluster', async () => {
    const metadata = { name: 'eg', namespace: 'envoy-gateway-system' };
    const data = { facts: 'r=1 i=true u=false v=default', found: '0' };
    expect(await render({})).toMatchObject([{ metadata, data }]);
  });

  it('takes release and values from the flags', async () => {
    const [object] = await render({ 'release-name': 'mine', namespace: 'team', set: ['v=set'] });
    expect(object).toMatchObject({
      metadata: { name: 'mine', namespace: 'team' },
      data: { facts: expect.stringMatching(/v=set$/) },
    });
  });

  it('refuses a name that no release can have', async () => {
    await expect(render({ 'release-name': 'A' })).rejects.toBeInstanceOf(UsageError);
  });
});
