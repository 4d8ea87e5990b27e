import { expect, it } from 'vitest';
import { controllerOptions, egctlOptions } from '../../src/translate/options.ts';

it('lets the Go egctl differ from a controller in what it does not know, and in nothing else', () => {
  const differing = Object.entries(egctlOptions).filter(
    ([name, value]) => value !== controllerOptions[name as keyof typeof controllerOptions],
  );
  expect(Object.fromEntries(differing)).toEqual({
    controllerNamespace: '',
    endpointRoutingDisabled: true,
    mergeGatewaysHonoured: false,
    filterOrderFromClass: true,
  });
});

it('judges certificates at a fixed instant unless a caller says otherwise', () => {
  expect([controllerOptions.now.getTime(), egctlOptions.now.getTime()]).toEqual([0, 0]);
});

it('has all optional APIs on in both presets, and a default Kubernetes provider', () => {
  for (const options of [controllerOptions, egctlOptions]) {
    expect(options).toMatchObject({
      controllerName: 'gateway.envoyproxy.io/gatewayclass-controller',
      globalRateLimitEnabled: true,
      envoyPatchPolicyEnabled: true,
      backendEnabled: true,
      gatewayNamespaceMode: false,
      runningOnHost: false,
      infraRemotelyManaged: false,
      sdsSecretRefEnabled: false,
      luaDisabled: false,
      runtimeFlags: [],
      extensionKinds: [],
      extensionPolicyKinds: [],
      dnsDomain: 'cluster.local',
    });
  }
});
