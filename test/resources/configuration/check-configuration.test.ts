import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { isObject } from '../../../src/core/json.ts';
import { checkConfiguration } from '../../../src/resources/configuration/check-configuration.ts';
import { loadTexts } from '../../../src/resources/load/load.ts';
import { profiles } from '../../../src/resources/load/profiles.ts';

function told(text: string): string[] {
  const document: unknown = parse(text);
  if (!isObject(document)) throw new Error('the fixture is not an object');
  return checkConfiguration(document).map(({ type, path }) => `${type} ${formatPath(path)}`);
}

describe('checkConfiguration', () => {
  it.each([
    ['{}', []],
    ['{gateway: {controllerName: ""}}', ['Invalid gateway.controllerName']],
    ['{gateway: {controllerName: 5}}', ['TypeInvalid gateway.controllerName']],
    ['{provider: {type: Docker}}', ['Invalid provider.type']],
    ['{provider: Kubernetes}', ['TypeInvalid provider']],
    [
      '{logging: {level: {default: loud, other: info}}}',
      ['Invalid logging.level.default', 'Invalid logging.level.other'],
    ],
    ['{rateLimit: {backend: {type: Redis}}}', ['Invalid rateLimit.backend']],
    ['{extensionManagers: []}', ['Invalid extensionManagers']],
    [
      '{telemetry: {metrics: {sinks: [{type: OpenTelemetry, openTelemetry: {protocol: udp, exportInterval: 0s}}]}}}',
      [
        'Invalid telemetry.metrics.sinks[0].openTelemetry.protocol',
        'Invalid telemetry.metrics.sinks[0].openTelemetry.exportInterval',
      ],
    ],
    ['{telemetry: {metrics: {sinks: [{type: OpenTelemetry}]}}}', ['Invalid telemetry.metrics.sinks[0]']],
    ['{telemetry: {traces: {sink: {}}}}', ['Invalid telemetry.traces.sink']],
    ['{telemetry: {metrics: {sinks: [{type: Prometheus}]}}}', []],
    ['{xdsServer: {maxConnectionAge: soon}}', ['Invalid xdsServer.maxConnectionAge']],
    ['{xdsServer: {maxConnectionAgeGrace: 0s}}', ['Invalid xdsServer.maxConnectionAgeGrace']],
    ['{extensionApis: {disableLua: true, enableLua: true}}', ['Invalid extensionApis']],
    [
      '{extensionApis: {disableLua: true, enableLua: false, enableBackend: 1}}',
      ['TypeInvalid extensionApis.enableBackend'],
    ],
    [
      '{runtimeFlags: {enabled: [A, 5], disabled: B}}',
      ['TypeInvalid runtimeFlags.enabled[1]', 'TypeInvalid runtimeFlags.disabled'],
    ],
    ['{envoyProxy: {mergeGateway: true}}', ['UnknownField envoyProxy.mergeGateway']],
    ['{envoyProxy: {mergeGateways: true, mergeBackends: {}}}', ['Invalid envoyProxy']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('keeps a configuration that cannot be read out of the set', async () => {
    const text = 'apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyGateway\nextensionManager:\n  resources: {}\n';
    const loaded = await loadTexts([{ name: 'in', text }], { profile: profiles.controller });
    expect(loaded.set.envoyGateway).toBeUndefined();
    expect(loaded.ledger.entries().map(({ fate }) => fate)).toEqual(['rejected']);
    const error = loaded.diagnostics.find(({ severity }) => severity === 'error');
    expect(error?.place).toEqual({ file: 'in', line: 4, column: 3 });
  });

  it('does not stumble over one that is taken unchecked', async () => {
    const text =
      'apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyGateway\nextensionManager: {resources: [1], policyResources: {}}\nextensionManagers: 5\n';
    expect((await loadTexts([{ name: 'in', text }], { profile: profiles.raw })).set.envoyGateway).toBeDefined();
  });
});
