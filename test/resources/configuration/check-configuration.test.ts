import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { isObject } from '../../../src/core/json.ts';
import { validateConfiguration } from '../../../src/resources/configuration/validate-configuration.ts';
import { loadTexts } from '../../../src/resources/load/load.ts';
import { profiles } from '../../../src/resources/load/profiles.ts';

function told(text: string): string[] {
  const document: unknown = parse(text);
  if (!isObject(document)) throw new Error('the fixture is not an object');
  return validateConfiguration(document).map(({ severity, path }) => `${severity} ${formatPath(path ?? [])}`);
}

const service = 'service: {fqdn: {hostname: a.b, port: 1}}';
const hooks = 'hooks: {xdsTranslator: {post: [Route]}}';

describe('validateConfiguration', () => {
  it.each([
    ['{}', []],
    ['{gateway: {controllerName: ""}}', ['warning gateway.controllerName']],
    ['{gateway: {controllerName: 5}}', ['error gateway.controllerName']],
    ['{provider: {type: Docker}}', ['warning provider.type']],
    ['{provider: {type: Custom}}', ['warning provider']],
    [
      '{provider: {type: Custom, custom: {resource: {type: File}, infrastructure: {type: Host}}}}',
      ['warning provider.custom.resource', 'warning provider.custom.infrastructure'],
    ],
    ['{provider: {type: Kubernetes, kubernetes: {watch: {type: Namespaces}}}}', ['warning provider.kubernetes.watch']],
    [
      '{logging: {level: {default: loud, other: info}}}',
      ['warning logging.level.default', 'warning logging.level.other'],
    ],
    ['{rateLimit: {backend: {type: Redis, redis: {url: "redis:6379,redis-2:6379"}}}}', []],
    [
      '{rateLimit: {backend: {type: Memcached, redis: {}}}}',
      ['warning rateLimit.backend.type', 'warning rateLimit.backend.redis'],
    ],
    [
      '{rateLimit: {backend: {type: Redis, redis: {urlRef: {secretKeyRef: {name: a, optional: true}}}}}}',
      [
        'warning rateLimit.backend.redis.urlRef.secretKeyRef',
        'warning rateLimit.backend.redis.urlRef.secretKeyRef.optional',
      ],
    ],
    [`{extensionManager: {${hooks}, ${service}}}`, []],
    ['{provider: Kubernetes}', ['error provider']],
    ['{provider: {type: Custom, custom: {}}}', ['warning provider.custom.resource']],
    [
      '{provider: {type: Custom, custom: {resource: {type: File, file: {paths: [a]}}, infrastructure: {type: Remote}}}}',
      ['warning provider.custom.infrastructure'],
    ],
    [
      `{provider: {type: Custom, custom: {resource: {type: Kubernetes}, infrastructure: {type: Remote, remote: {${service}}}}}}`,
      [],
    ],
    ['{provider: {type: Kubernetes, kubernetes: {watch: {}}}}', ['warning provider.kubernetes.watch']],
    ['{provider: {type: Kubernetes, kubernetes: {watch: all}}}', ['error provider.kubernetes.watch']],
    [
      '{provider: {type: Kubernetes, kubernetes: {watch: {type: NamespaceSelector}}}}',
      ['warning provider.kubernetes.watch'],
    ],
    ['{provider: {type: Kubernetes, kubernetes: {watch: {type: Namespaces, namespaces: [a]}}}}', []],
    ['{rateLimit: {backend: {redis: {url: "redis:6379"}}}}', ['warning rateLimit.backend']],
    ['{rateLimit: {backend: {type: Redis}}}', ['warning rateLimit.backend']],
    ['{rateLimit: {backend: {type: Redis, redis: {url: "a b"}}}}', ['warning rateLimit.backend.redis.url']],
    [`{extensionManagers: [{${hooks}, ${service}}]}`, ['warning extensionManagers[0]']],
    [`{extensionManager: {${hooks}}}`, ['warning extensionManager']],
    [`{extensionManager: {${hooks}, service: {}}}`, ['warning extensionManager.service']],
    [
      `{extensionManager: {${hooks}, service: {ip: {}, tls: {certificateRef: {group: a, kind: ConfigMap}, clientCertificateRef: {name: b}}}}}`,
      [
        'warning extensionManager.service.tls.certificateRef.group',
        'warning extensionManager.service.tls.certificateRef.kind',
      ],
    ],
    [
      `{extensionManager: {${hooks}, service: {fqdn: {}, ip: {}}}, extensionManagers: []}`,
      ['warning extensionManagers', 'warning extensionManager.service', 'warning extensionManagers'],
    ],
    [
      `{extensionManagers: [{name: a, ${hooks}, ${service}}, {name: a, ${service}}]}`,
      ['warning extensionManagers[1].name', 'warning extensionManagers[1]'],
    ],
    [`{extensionManager: {resources: [null, 5], ${hooks}, ${service}}}`, ['error extensionManager.resources[1]']],
    [
      '{extensionManager: {resources: {}, policyResources: [{group: 1}]}}',
      [
        'error extensionManager.resources',
        'error extensionManager.policyResources[0].group',
        'warning extensionManager',
        'warning extensionManager',
      ],
    ],
    [
      '{telemetry: {metrics: {sinks: [{type: OpenTelemetry, openTelemetry: {protocol: udp, exportInterval: 0s}}]}}}',
      [
        'warning telemetry.metrics.sinks[0].openTelemetry.protocol',
        'warning telemetry.metrics.sinks[0].openTelemetry.exportInterval',
      ],
    ],
    ['{xdsServer: {maxConnectionAge: soon}}', ['warning xdsServer.maxConnectionAge']],
    ['{extensionApis: {disableLua: true, enableLua: true}}', ['warning extensionApis']],
    ['{envoyProxy: {mergeGateway: true}}', ['error envoyProxy.mergeGateway']],
    ['{envoyProxy: {mergeGateways: true, mergeBackends: {}}}', ['error envoyProxy']],
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
