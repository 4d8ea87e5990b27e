import { describe, expect, it } from 'vitest';
import { emptyResourceSet, type ResourceSet } from '../../../src/resources/resource-set.ts';
import { infraObjects } from '../../../src/translate/infra/infra-objects.ts';
import type { Infra } from '../../../src/translate/ir/infra.ts';
import { controllerOptions } from '../../../src/translate/options.ts';
import type { TranslateResult } from '../../../src/translate/result.ts';
import { at, gatewayConfig, proxyInfra } from './infra-fixture.ts';

const resultOf = (...infra: readonly [string, Infra][]) => ({ infraIR: new Map(infra) }) as unknown as TranslateResult;
const shop = resultOf(['shop/web', { proxy: proxyInfra() }]);
const set = (changes: Partial<ResourceSet> = {}): ResourceSet => ({ ...emptyResourceSet(), ...changes });

describe('infraObjects', () => {
  it('lists complete objects by IR key', () => {
    const { objects, problems } = infraObjects(shop, set(), controllerOptions);
    expect(problems).toEqual([]);
    expect(objects['shop/web']?.map(({ kind }) => kind)).toEqual([
      'ServiceAccount',
      'ConfigMap',
      'Deployment',
      'Service',
    ]);
  });

  it('leaves a fleet alone that listens nowhere', () => {
    const quiet = resultOf(['a/b', { proxy: proxyInfra({ proxy: { listeners: undefined } }) }], ['c', { proxy: null }]);
    expect(infraObjects(quiet, set(), controllerOptions).objects).toEqual({});
  });

  it('refers to owners whose UID the input has', () => {
    const gatewayClass = { kind: 'GatewayClass', metadata: { name: 'eg', uid: 'u1' } } as never;
    const { objects } = infraObjects(shop, set({ gatewayClasses: [gatewayClass] }), controllerOptions);
    expect(at(objects, 'shop/web', 0, 'metadata', 'ownerReferences', 0, 'uid')).toBe('u1');
    const unknown = infraObjects(shop, set(), controllerOptions).objects;
    expect(at(unknown, 'shop/web', 0, 'metadata', 'ownerReferences')).toBeUndefined();
  });

  it('adds the rate limit service of the controller', () => {
    const envoyGateway = gatewayConfig({}, { rateLimit: { backend: { redis: { url: 'redis:6379' } } } });
    const { objects } = infraObjects(shop, set({ envoyGateway }), controllerOptions);
    expect(Object.keys(objects)).toEqual(['shop/web', 'envoy-ratelimit']);
  });

  it('has a namespace even where the translation has none', () => {
    const { objects } = infraObjects(shop, set(), { ...controllerOptions, controllerNamespace: '' });
    expect(at(objects, 'shop/web', 0, 'metadata', 'namespace')).toBe('envoy-gateway-system');
  });

  it('gives proxies in the Gateway namespace the authority of the control plane', () => {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'envoy', namespace: 'envoy-gateway-system' },
      data: { 'ca.crt': Buffer.from('PEM').toString('base64') },
    } as const;
    const envoyGateway = gatewayConfig({ deploy: { type: 'GatewayNamespace' } });
    const proxy = proxyInfra({ proxy: { name: 'web', namespace: 'shop' } });
    const result = resultOf(['shop/web', { proxy }]);
    const { objects } = infraObjects(result, set({ envoyGateway, secrets: [secret] }), controllerOptions);
    expect(at(objects, 'shop/web', 1, 'data', 'ca.crt')).toBe('PEM');
  });

  it('names what cannot be made', () => {
    const bad = proxyInfra({ kubernetes: { envoyService: { patch: { value: { spec: { ports: 1 } } } } } });
    const { problems } = infraObjects(resultOf(['shop/web', { proxy: bad }]), set(), controllerOptions);
    expect(problems).toEqual([expect.stringMatching(/^shop\/web: .*service.*spec\.ports/)]);
  });

  it.each(['runningOnHost', 'infraRemotelyManaged'])(
    'makes none when Kubernetes does not run the proxies: %s',
    (option) => {
      const { objects, problems } = infraObjects(shop, set(), { ...controllerOptions, [option]: true });
      expect(objects).toEqual({});
      expect(problems).toHaveLength(1);
    },
  );
});
