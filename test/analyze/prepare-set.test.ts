import { describe, expect, it } from 'vitest';
import { prepareSet } from '../../src/analyze/prepare-set.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';

const service = (spec: string): string => `
apiVersion: v1
kind: Service
metadata: { name: shop, namespace: default }
spec: { ${spec} }
---
`;
const gatewayClass = (name: string, controller: string): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: ${name} }
spec: { controllerName: ${controller} }
---
`;
const gateway = (name: string, className: string): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: ${name}, namespace: default }
spec: { gatewayClassName: ${className}, listeners: [{ name: http, port: 80, protocol: HTTP }] }
---
`;
const ours = 'gateway.envoyproxy.io/gatewayclass-controller';

async function prepared(text: string) {
  const { set } = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
  return prepareSet(set, profiles.controller);
}

describe('prepareSet', () => {
  it('gives Services the address that only a cluster assigns', async () => {
    const addressOf = async (spec: string) => (await prepared(service(spec))).services[0]?.spec?.clusterIP;
    expect(await addressOf('ports: [{ port: 80 }]')).toBe('192.0.2.1');
    expect(await addressOf('clusterIP: 10.0.0.1, ports: [{ port: 80 }]')).toBe('10.0.0.1');
    expect(await addressOf('clusterIP: None, ports: [{ port: 80 }]')).toBe('None');
  });

  it('assumes the class that most Gateways have when the input has none', async () => {
    const set = await prepared(gateway('a', 'one') + gateway('b', 'two') + gateway('c', 'two'));
    expect(set.gatewayClass).toMatchObject({ metadata: { name: 'two' }, spec: { controllerName: ours } });
    expect(set.gatewayClasses).toEqual([set.gatewayClass]);
  });

  it('takes the class of the input where it is ours', async () => {
    const set = await prepared(
      gatewayClass('one', ours) + gateway('a', 'one') + gateway('b', 'two') + gateway('c', 'two'),
    );
    expect(set.gatewayClass?.metadata.name).toBe('one');
  });

  it('assumes none where the class is that of another controller, or there is no Gateway', async () => {
    expect(
      (await prepared(gatewayClass('one', 'example.com/other') + gateway('a', 'one'))).gatewayClass,
    ).toBeUndefined();
    expect((await prepared(service('ports: [{ port: 80 }]'))).gatewayClass).toBeUndefined();
  });
});
