import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { translate } from '../../src/translate/pipeline.ts';
import { at } from './infra/infra-fixture.ts';
import { shop, translateText } from './translate-text.ts';

const policy = (kind: string, name: string, spec: string) => `---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ${kind}
metadata: {name: ${name}, namespace: default}
spec: {targetRefs: [{group: gateway.networking.k8s.io, kind: ${kind === 'ClientTrafficPolicy' ? 'Gateway, name: web' : 'HTTPRoute, name: shop'}}], ${spec}}
`;
const translated = async (text: string) => {
  const { set, options } = await translateText(text);
  return translate(set, options);
};
const listenerOf = (result: Awaited<ReturnType<typeof translated>>) => result.xdsIR.get('default/web')?.http?.[0];

describe('translate', () => {
  it('leads from Gateway and route to both IRs', async () => {
    const result = await translated(shop);
    expect([[...result.xdsIR.keys()], [...result.infraIR.keys()]]).toEqual([['default/web'], ['default/web']]);
    expect(listenerOf(result)).toMatchObject({ name: 'default/web/http', port: 10080 });
    expect(listenerOf(result)?.routes?.[0]?.destination?.settings?.[0]?.endpoints).toEqual([
      { host: '10.0.0.1', port: 8080 },
    ]);
    expect(result.infraIR.get('default/web')?.proxy?.listeners?.[0]?.ports).toMatchObject([{ servicePort: 80 }]);
  });

  it('gives policies of every kind their say', async () => {
    const result = await translated(
      [
        shop,
        policy('ClientTrafficPolicy', 'client', 'http1: {enableTrailers: true}'),
        policy('BackendTrafficPolicy', 'backend', 'timeout: {http: {requestTimeout: 7s}}'),
        policy('SecurityPolicy', 'cors', 'cors: {allowMethods: [GET]}'),
        policy('EnvoyExtensionPolicy', 'lua', 'lua: [{type: Inline, inline: "function envoy_on_request(h) end"}]'),
      ].join(''),
    );
    const listener = listenerOf(result);
    expect(listener?.http1).toMatchObject({ enableTrailers: true });
    expect(listener?.routes?.[0]).toMatchObject({
      traffic: { timeout: { http: { requestTimeout: '7s' } } },
      security: { cors: { allowMethods: ['GET'] } },
      envoyExtensions: { luas: [{}] },
    });
    const accepted = ['clientTrafficPolicies', 'backendTrafficPolicies', 'securityPolicies', 'envoyExtensionPolicies'];
    for (const kind of accepted)
      expect(at(result.gatewayAPI, kind, 0, 'status', 'ancestors', 0, 'conditions', 0, 'status')).toBe('True');
  });

  it('sorts the routes of the finished IR: a longer path comes first', async () => {
    const rule = (path: string) => `{matches: [{path: {value: ${path}}}], backendRefs: [{name: shop, port: 8080}]}`;
    const result = await translated(shop.replace(/rules: .*/, `rules: [${rule('/a')}, ${rule('/a/long')}]}`));
    const paths = listenerOf(result)?.routes?.map(({ pathMatch }) => pathMatch?.prefix);
    expect(paths).toEqual(['/a/long', '/a']);
  });

  it('reports a listener without its certificate and leaves it out of the IR', async () => {
    const tls = 'protocol: HTTPS, tls: {certificateRefs: [{name: gone}]}';
    const result = await translated(shop.replace('protocol: HTTP}]', `${tls}}]`));
    const [gateway] = result.gatewayAPI.gateways as readonly JsonObject[];
    expect(at(gateway, 'status', 'listeners', 0, 'conditions')).toContainEqual(
      expect.objectContaining({ type: 'ResolvedRefs', status: 'False', reason: 'InvalidCertificateRef' }),
    );
    expect(listenerOf(result)).toBeUndefined();
  });
});
