import { describe, expect, it } from 'vitest';
import { createDocumentCache } from '../../../../src/resources/load/documents/document-cache.ts';
import { type Loaded, loadTexts } from '../../../../src/resources/load/load.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';

const gateway = (name: string, field = 'port'): string => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: ${name}}
spec:
  gatewayClassName: eg
  listeners: [{name: http, ${field}: 80, protocol: HTTP}]
`;
const service = (name: string): string => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  ports:
    - port: 80
`;

describe('a document cache', () => {
  const cache = createDocumentCache();
  const read = (...documents: readonly string[]): Promise<Loaded> =>
    loadTexts([{ name: 'a.yaml', text: documents.join('---\n') }], { profile: profiles.controller, cache });
  const objects = ({ documents }: Loaded): readonly object[] => documents.map(({ object }) => object);

  it('keeps the objects of what has not changed, wherever it stands now', async () => {
    const first = await read('# old\n', service('a'), gateway('b'), service('c'));
    const second = await read('# new\n', gateway('b'), service('d'), service('a'));
    const [a, b] = objects(first);
    expect(objects(second)[0]).toBe(b);
    expect(objects(second)[2]).toBe(a);
    expect(second.documents.map(({ place }) => place.line)).toEqual([3, 10, 18]);
    expect(second.diagnostics).toEqual([]);
  });

  it('reports the same findings at the places of now', async () => {
    const findings = async (...documents: readonly string[]): Promise<unknown> =>
      (await read(...documents)).diagnostics.map(({ code, place }) => [code, place?.line]);
    expect(await findings('# old\n', gateway('b', 'prt'))).toEqual([['field-unknown', 8]]);
    expect(await findings('# new\n', service('a'), gateway('b', 'prt'))).toEqual([['field-unknown', 16]]);
    expect(await findings('# old\n', '\na: [\n')).toEqual([['yaml-syntax', 5]]);
    expect(await findings('# new\n# newer\n', '\na: [\n')).toEqual([['yaml-syntax', 6]]);
  });

  it('keeps two documents with one text apart', async () => {
    const first = objects(await read(service('a'), service('a')));
    const second = objects(await read(service('a'), service('a'), service('a')));
    expect(new Set(second).size).toBe(3);
    expect(first.every((object) => second.includes(object))).toBe(true);
  });

  it('judges anew under another configuration of the controller', async () => {
    const extension = `apiVersion: example.com/v1
kind: Thing
metadata:
  name: a
`;
    const configuration = `apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyGateway
gateway:
  controllerName: gateway.envoyproxy.io/gatewayclass-controller
provider:
  type: Kubernetes
extensionManager:
  resources:
    - group: example.com
      version: v1
      kind: Thing
  hooks:
    xdsTranslator:
      post:
        - Route
  service:
    fqdn:
      hostname: a.example.com
      port: 80
`;
    expect((await read(extension)).set.extensionRefFilters).toHaveLength(0);
    expect((await read(extension, configuration)).set.extensionRefFilters).toHaveLength(1);
    expect((await read(extension)).set.extensionRefFilters).toHaveLength(0);
  });
});
