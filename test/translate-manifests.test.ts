import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translateManifests } from '../src/translate-manifests.ts';

const quickstart = readFileSync(join(import.meta.dirname, '../examples/quickstart.yaml'), 'utf8');
const loneRoute = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: default }
spec:
  parentRefs: [{ name: eg }]
  rules: [{ backendRefs: [{ name: shop, port: 80 }] }]
`;

describe('translateManifests', () => {
  it('translates one text', async () => {
    const { diagnostics, translation } = await translateManifests(quickstart);
    expect(diagnostics).toEqual([]);
    expect([...(translation?.xds.keys() ?? [])]).toEqual(['default/eg']);
    expect(translation?.xds.get('default/eg')?.listeners.map(({ name }) => name)).toContain('default/eg/http');
  });

  it('names the file of what is wrong', async () => {
    const { diagnostics, translation } = await translateManifests({ 'good.yaml': quickstart, 'bad.yaml': 'a: [' });
    expect(translation).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', place: { file: 'bad.yaml' } }]);
  });

  it('says that a GatewayClass is missing', async () => {
    const { diagnostics, translation } = await translateManifests(loneRoute);
    expect(translation).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'gateway-class-missing', severity: 'error' }]);
  });

  it('invents what is missing when it is asked to', async () => {
    const { translation } = await translateManifests(loneRoute, { addMissing: true });
    expect(translation?.xds.get('default/eg')?.clusters.map(({ name }) => name)).toContain(
      'httproute/default/shop/rule/0',
    );
  });

  it('takes settings of the controller', async () => {
    const text = loneRoute.replace('name: shop, port: 80', 'group: gateway.envoyproxy.io, kind: Backend, name: shop');
    const resolved = async (backendEnabled: boolean): Promise<string> => {
      const { translation } = await translateManifests(text, { addMissing: true, backendEnabled });
      const status = JSON.stringify(translation?.result.gatewayAPI.httpRoutes);
      return /"type":"ResolvedRefs"[^}]*"reason":"(\w+)"/.exec(status)?.[1] ?? '';
    };
    expect(await resolved(true)).toBe('BackendNotFound');
    expect(await resolved(false)).toBe('UnsupportedValue');
  });
});
