import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireEnvoy } from './envoy.ts';
import { type FakeContainerTool, fakeContainerTool } from './fake-container-tool.ts';
import { type LocalRun, localRun } from './run-in-process.ts';
import { send } from './send.ts';
import { untilTrue } from './until-true.ts';

const envoy = await requireEnvoy();
const quickstart = readFileSync(resolve(import.meta.dirname, '../../examples/quickstart.yaml'), 'utf8');
const image = 'docker.io/example/envoy:v1';

describe.skipIf(!envoy)('x run --envoy-image', () => {
  let tool: FakeContainerTool;
  let run: LocalRun;
  const serves = async (): Promise<boolean> =>
    (await send(run.url(80), { headers: { host: 'www.example.com' } })).status === 200;
  beforeEach(async () => {
    tool = fakeContainerTool(envoy ?? '');
    const flags = { envoy: undefined, 'envoy-image': image, 'container-tool': tool.path };
    run = await localRun('', { 'gateway.yaml': quickstart }, flags);
  });
  afterEach(async () => {
    await run.stop();
    expect(tool.containers()).toEqual([]);
    tool.remove();
  });

  it('runs the image on the network of this machine and hands the bootstrap over', async () => {
    expect(await serves()).toBe(true);
    const [call] = tool.calls();
    expect(call).toMatch(new RegExp(`^run --rm --name egctl-run-\\w+-1 --network host ${image} --config-yaml {`));
    run.write('gateway.yaml', quickstart.replace('replaceFullPath: /new', 'replaceFullPath: /newer'));
    expect(await run.until('reload')).toMatchObject({ taken: true });
  });

  it('removes the container when the program that runs it is killed, and starts another', async () => {
    expect(await serves()).toBe(true);
    const [first] = tool.containers();
    process.kill(tool.runner(), 'SIGKILL');
    expect(await run.until('crash')).toMatchObject({ reason: expect.stringContaining('SIGKILL') });
    await untilTrue(serves);
    expect(tool.containers()).toHaveLength(1);
    expect(tool.containers()).not.toContain(first);
  });
});
