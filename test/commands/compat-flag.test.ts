import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { UsageError } from '../../src/core/errors.ts';
import { smallDump } from '../envoy/small-dump.ts';
import { liveCluster } from './live-cluster.ts';
import { fakeIo } from './run-command.ts';

const labelled = `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata:
  name: eg
  labels: { team: a }
spec:
  controllerName: gateway.envoyproxy.io/gatewayclass-controller
`;

async function cli(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const stdin = (async function* () {
    yield Buffer.from(labelled);
  })();
  const { io, out } = fakeIo({ env, stdin });
  await runCli(args, io);
  return out();
}

describe('EGCTL_COMPAT', () => {
  it('stands in for --compat of translate', async () => {
    const args = ['x', 'translate', '-f', '-', '--to', 'gateway-api'];
    const usual = await cli(args, {});
    const flag = await cli([...args, '--compat', 'egctl'], {});
    expect(await cli(args, { EGCTL_COMPAT: 'egctl' })).toBe(flag);
    expect(await cli(args, { EGCTL_COMPAT: '' })).toBe(usual);
    expect(usual).toContain('team');
    expect(flag).not.toContain('team');
  });

  it('makes JSON the default of config', async () => {
    const { server } = await liveCluster({ '/config_dump': JSON.stringify(smallDump) });
    const env = { KUBECONFIG: server.kubeconfig };
    const text = await cli(['config', 'envoy-proxy', 'route', 'eg-1'], { ...env, EGCTL_COMPAT: 'egctl' });
    expect(Object.keys(JSON.parse(text))).toEqual(['envoy-gateway-system']);
    const chosen = await cli(['config', 'envoy-proxy', 'route', 'eg-1', '-o', 'table'], {
      ...env,
      EGCTL_COMPAT: 'egctl',
    });
    expect(chosen).toContain('ROUTE CONFIG');
  });

  it('refuses another value and names the variable', async () => {
    const failure = cli(['x', 'validate', '-f', '-'], { EGCTL_COMPAT: 'egctll' });
    await expect(failure).rejects.toBeInstanceOf(UsageError);
    await expect(failure).rejects.toThrow('EGCTL_COMPAT');
  });

  it('is nothing to commands without the flag', async () => {
    expect(await cli(['completion', 'bash'], { EGCTL_COMPAT: 'nonsense' })).toContain('egctl');
  });
});
