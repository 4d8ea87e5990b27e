import { describe, expect, it } from 'vitest';
import { images } from '../../../src/commands/manifest/images.ts';
import { manifestCommand } from '../../../src/commands/manifest.ts';
import { commandAt, type GivenFlags, invocationOf } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder({
  'Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'templates/pods.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: d }
spec:
  template:
    spec:
      initContainers: [{ name: i, image: z/init:1 }]
      containers: [{ name: a, image: a/main:1 }, { name: b, image: a/main:1 }, { name: c, image: "" }]
`,
  'templates/hook.yaml': `apiVersion: batch/v1
kind: Job
metadata: { name: h, annotations: { helm.sh/hook: pre-install } }
spec: { template: { spec: { containers: [{ name: a, image: m/hook:1 }] } } }
`,
  'templates/config.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: c }
data:
  config.yaml: |
    provider: { kubernetes: { rateLimitDeployment: { container: { image: b/limit:2 } } } }
  prose: "an image: [ is no YAML"
`,
});

async function run(given: GivenFlags): Promise<string> {
  const flags = { chart: folder, ...given };
  const { invocation, out } = invocationOf(commandAt(manifestCommand, 'images'), flags);
  expect(await images(invocation)).toBe(0);
  return out();
}

describe('images', () => {
  it('are those of objects, hooks and configuration in ConfigMaps, each once and sorted', async () => {
    expect(JSON.parse(await run({ output: 'json' }))).toEqual(['a/main:1', 'b/limit:2', 'm/hook:1', 'z/init:1']);
  });

  it('are printed one a line, or as YAML', async () => {
    expect((await run({})).split('\n')).toContain('b/limit:2');
    expect(await run({ output: 'yaml' })).toMatch(/^- a\/main:1$/m);
  });
});
