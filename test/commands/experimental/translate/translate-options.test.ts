import { describe, expect, it } from 'vitest';
import { readInput } from '../../../../src/commands/experimental/translate/read-input.ts';
import { translateOptions } from '../../../../src/commands/experimental/translate/translate-options.ts';
import { world } from '../../../analyze/analyze-text.ts';
import type { GivenFlags } from '../../run-command.ts';
import { translateInvocation } from './translated-text.ts';

const config = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyGateway
gateway: { controllerName: gateway.envoyproxy.io/gatewayclass-controller }
extensionApis: { enableBackend: true }
---
`;

async function optionsOf(text: string, given: GivenFlags = {}) {
  const { invocation, err } = translateInvocation(text, given);
  return { options: await translateOptions(invocation, await readInput(invocation)), err };
}

describe('translateOptions', () => {
  it('are those of the controller, with what the input and the clock say', async () => {
    const { options } = await optionsOf(world);
    expect(options).toMatchObject({
      gatewayClassName: 'eg',
      controllerName: 'gateway.envoyproxy.io/gatewayclass-controller',
      controllerNamespace: 'envoy-gateway-system',
      rateLimitNamespace: 'envoy-gateway-system',
      dnsDomain: 'cluster.local',
      clusterIPWithoutSlices: true,
      endpointRoutingDisabled: false,
      now: new Date('2026-06-01T00:00:00Z'),
    });
  });

  it('take namespace and domain from the flags', async () => {
    const { options } = await optionsOf(world, { namespace: 'team', 'dns-domain': 'example.org' });
    expect(options).toMatchObject({
      controllerNamespace: 'team',
      rateLimitNamespace: 'team',
      dnsDomain: 'example.org',
    });
  });

  it("take the rest from the controller's configuration", async () => {
    const { options } = await optionsOf(world + config);
    expect(options).toMatchObject({
      backendEnabled: true,
      envoyPatchPolicyEnabled: false,
      globalRateLimitEnabled: false,
    });
    expect((await optionsOf(world)).options).toMatchObject({
      envoyPatchPolicyEnabled: true,
      globalRateLimitEnabled: true,
    });
  });

  // spec/gateway-api.md section 1, profile "CLI"
  it('are those of the Go egctl with --compat', async () => {
    const { options } = await optionsOf(world, { compat: 'egctl', namespace: 'team' });
    expect(options).toMatchObject({
      controllerNamespace: '',
      rateLimitNamespace: 'team',
      endpointRoutingDisabled: true,
      clusterIPWithoutSlices: false,
    });
    expect(options.wasmCache).toBeUndefined();
  });

  it('take Wasm modules with a checksum to be there, and note it once', async () => {
    const module = { url: 'https://a.example/x.wasm', checksum: 'a'.repeat(64) };
    const { options, err } = await optionsOf(world);
    expect(options.wasmCache?.resolve(module)).toMatchObject({ sha256: module.checksum });
    options.wasmCache?.resolve(module);
    expect(err().match(/^note: .*x\.wasm/gm)).toHaveLength(1);
    const quiet = await optionsOf(world, { quiet: true });
    quiet.options.wasmCache?.resolve(module);
    expect(quiet.err()).toBe('');
  });

  it('fetch nothing where nothing is referred to', async () => {
    const { options, err } = await optionsOf(world, { 'resolve-remote': true });
    expect([options.oidcDiscovery, err()]).toEqual([{}, '']);
  });
});
