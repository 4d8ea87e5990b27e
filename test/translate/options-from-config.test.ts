import { describe, expect, it } from 'vitest';
import { controllerOptions } from '../../src/translate/options.ts';
import { optionsFromConfig } from '../../src/translate/options-from-config.ts';

const config = { apiVersion: 'gateway.envoyproxy.io/v1alpha1', kind: 'EnvoyGateway' } as const;

describe('optionsFromConfig', () => {
  it('changes nothing without a configuration', () => {
    expect(optionsFromConfig(undefined, controllerOptions)).toBe(controllerOptions);
  });

  it('switches optional APIs on only where the configuration does', () => {
    const off = optionsFromConfig(config, controllerOptions);
    expect([off.backendEnabled, off.envoyPatchPolicyEnabled, off.globalRateLimitEnabled]).toEqual([
      false,
      false,
      false,
    ]);
    const on = optionsFromConfig(
      { ...config, extensionApis: { enableBackend: true }, rateLimit: { timeout: '5ms', failClosed: true } },
      controllerOptions,
    );
    expect([on.backendEnabled, on.globalRateLimitEnabled]).toEqual([true, true]);
    expect(on.rateLimit).toEqual({ timeout: '5ms', failClosed: true });
  });

  it('passes over what is no extension kind', () => {
    const broken: unknown[] = [[null, 5, { group: 'a', kind: 'A' }], 5, { a: 1 }];
    const kinds = broken.map((resources) => {
      const wrong = { ...config, extensionManager: { resources } } as Parameters<typeof optionsFromConfig>[0];
      return optionsFromConfig(wrong, controllerOptions).extensionKinds;
    });
    expect(kinds).toEqual([[{ group: 'a', kind: 'A' }], [], []]);
    const several = { ...config, extensionManagers: { a: 1 } } as unknown as Parameters<typeof optionsFromConfig>[0];
    expect(optionsFromConfig(several, controllerOptions).extensionKinds).toEqual([]);
  });

  it('reads controller name, mode, flags and extension kinds', () => {
    const options = optionsFromConfig(
      {
        ...config,
        gateway: { controllerName: 'example.com/c' },
        provider: { kubernetes: { deploy: { type: 'GatewayNamespace' } } },
        runtimeFlags: { enabled: ['XDSNameSchemeV2', 'Unknown'] },
        extensionManager: {
          resources: [{ group: 'a', version: 'v1', kind: 'A' }],
          policyResources: [{ group: 'p', version: 'v1', kind: 'P' }],
        },
      },
      controllerOptions,
    );
    expect(options).toMatchObject({
      controllerName: 'example.com/c',
      gatewayNamespaceMode: true,
      runtimeFlags: ['XDSNameSchemeV2'],
      extensionKinds: [{ group: 'a', kind: 'A' }],
      extensionPolicyKinds: [{ group: 'p', kind: 'P' }],
    });
  });

  it('knows who runs the proxies', () => {
    const of = (type: string) => {
      const provider = { type: 'Custom', custom: { infrastructure: { type } } };
      const options = optionsFromConfig({ ...config, provider }, controllerOptions);
      return [options.runningOnHost, options.infraRemotelyManaged];
    };
    expect([of('Host'), of('Remote')]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
