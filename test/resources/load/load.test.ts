import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { type Loaded, type LoadOptions, loadTexts } from '../../../src/resources/load/load.ts';
import { type LoadProfile, type ProfileName, profiles } from '../../../src/resources/load/profiles.ts';

async function load(
  text: string,
  profile: ProfileName | LoadProfile = 'controller',
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  return loadTexts([{ name: 'in.yaml', text }], {
    profile: typeof profile === 'string' ? profiles[profile] : profile,
    ...options,
  });
}

function told({ diagnostics }: Loaded): string[] {
  return diagnostics.map(({ code, place, path }) =>
    `${code} ${place?.line ?? '-'}:${place?.column ?? '-'} ${formatPath(path ?? [])}`.trim(),
  );
}

function fates({ ledger }: Loaded): string[] {
  return ledger.entries().map(({ document, fate }) => `${document.ref.kind} ${document.ref.name}: ${fate}`);
}

const gatewayClass = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: eg}
spec: {controllerName: gateway.envoyproxy.io/gatewayclass-controller}
`;
const route = (name: string, extra = '') => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}${extra}}
spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: shop, port: 80}]}]}
`;

describe('places', () => {
  it('names line and column of fields in every document of a stream', async () => {
    const loaded = await load(
      `# first\n${gatewayClass}---\n${route('a')}  hostnames:\n  - Upper.example.com\n`
        .replace('spec: {parentRefs', 'spec:\n  parentRefs')
        .replace(', rules: [', '\n  rules: [')
        .replace('}]}]}\n  host', '}]}]\n  host'),
    );
    expect(told(loaded)).toEqual(['field-invalid 14:5 spec.hostnames[0]']);
    expect(loaded.documents.map(({ place }) => place.line)).toEqual([2, 7]);
    expect(fates(loaded)).toEqual(['GatewayClass eg: ignored', 'HTTPRoute a: rejected']);
    expect(loaded.set.httpRoutes).toEqual([]);
  });

  it('points at the key of an unknown field and at the parent of a missing one', async () => {
    const text =
      'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata:\n  name: edge\nspec:\n  listenrs: []\n';
    expect(told(await load(text))).toEqual([
      'field-required 5:1 spec.gatewayClassName',
      'field-unknown 6:3 spec.listenrs',
    ]);
  });

  it('points into the items of a List', async () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {name: a}\n  spec:\n    ports:\n    - port: "80"\n`;
    const loaded = await load(text);
    expect(told(loaded)).toEqual(['field-type 9:13 spec.ports[0].port']);
    expect(loaded.documents[0]?.place).toEqual({ file: 'in.yaml', line: 4, column: 3 });
    expect(loaded.documents[0]?.at).toEqual(['items', 0]);
  });
});

describe('what is no object', () => {
  it.each([
    ['', ['source-empty -:-']],
    ['# only this\n', ['source-empty -:-']],
    ['- a\n', ['document-not-an-object 1:1']],
    ['plain text\n', ['document-not-an-object 1:1']],
    ['kind: Service\n', ['api-version-missing 1:1']],
    ['apiVersion: v1\nkind: 5\n', ['kind-missing 1:1']],
    ['a: [1\nb: 2\n', ['yaml-syntax 2:1']],
    ['a: 1\n---\n\tb: 2\n', ['api-version-missing 1:1', 'kind-missing 1:1', 'yaml-syntax 3:3']],
  ])('tells what is wrong with %j', async (text, expected) => {
    expect(told(await load(text))).toEqual(expected);
  });

  it('goes on after a broken document', async () => {
    const loaded = await load(`a: [\n---\n${gatewayClass}`);
    expect(told(loaded)[0]).toMatch(/^yaml-syntax/);
    expect(loaded.set.gatewayClass?.metadata.name).toBe('eg');
  });
});

describe('kinds', () => {
  it('refuses what an owned group does not have, and leaves out what nobody reads', async () => {
    const loaded = await load(
      [
        'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoutes\nmetadata: {name: a}\n',
        'apiVersion: gateway.networking.k8s.io/v1alpha2\nkind: Gateway\nmetadata: {name: b}\n',
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c}\n',
        'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: d}\n',
      ].join('---\n'),
    );
    expect(told(loaded)).toEqual([
      'kind-unknown 2:7 kind',
      'version-not-served 5:13 apiVersion',
      'kind-unknown 14:7 kind',
    ]);
    expect(loaded.diagnostics.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
    expect(loaded.diagnostics[0]?.hint).toBe('Did you mean HTTPRoute?');
    expect(fates(loaded)).toEqual([
      'HTTPRoutes a: rejected',
      'Gateway b: rejected',
      'Deployment c: ignored',
      'Thing d: ignored',
    ]);
  });

  it('takes the kinds of an extension server from the controller configuration', async () => {
    const loaded = await load(`apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyGateway
envoyProxy: {mergeGateways: true}
extensionManager:
  resources: [{group: example.com, version: v1, kind: Thing}]
  policyResources: [{group: example.com, version: v1, kind: Policy}]
  hooks: {xdsTranslator: {post: [Route]}}
  service: {fqdn: {hostname: a.example.com, port: 1}}
---
{"apiVersion": "example.com/v1", "kind": "Thing", "metadata": {"name": "t"}}
---
{"apiVersion": "example.com/v1", "kind": "Policy", "metadata": {"name": "p", "namespace": "x"}}
`);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.set.extensionRefFilters.map(({ metadata }) => metadata)).toEqual([
      { name: 't', namespace: 'default' },
    ]);
    expect(loaded.set.extensionServerPolicies.map(({ kind }) => kind)).toEqual(['Policy']);
    expect(loaded.set.envoyProxyDefaultSpec).toEqual({ mergeGateways: true });
    expect(fates(loaded)[0]).toBe('EnvoyGateway : used');
  });

  it('reports objects of one identity; the last one counts', async () => {
    const loaded = await load(`${route('a')}---\n${route('a', ', namespace: default, labels: {v: two}')}`);
    expect(told(loaded)).toEqual(['object-repeated 1:1']);
    expect(loaded.diagnostics[0]?.related?.[0]?.place).toEqual({ file: 'in.yaml', line: 6, column: 1 });
    expect(loaded.set.httpRoutes.map(({ metadata }) => metadata.labels?.v)).toEqual(['two']);
  });
});

describe('repeated keys', () => {
  it('are errors in owned groups and warnings elsewhere', async () => {
    const loaded = await load(
      `${gatewayClass}kind: GatewayClass\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {k: one, k: two}\n`,
    );
    expect(told(loaded)).toEqual(['yaml-repeated-key 5:1', 'yaml-repeated-key 10:16']);
    expect(loaded.diagnostics.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(loaded.set.configMaps[0]?.data).toEqual({ k: 'two' });
  });
});

describe('the controller profile', () => {
  it('defaults as a server does and keeps metadata', async () => {
    const loaded = await load(
      `${route('a', ', labels: {x: z}')}---\napiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}], extra: kept}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: t}\ndata: {a: YQ==}\nstringData: {b: b}\n`,
    );
    expect(loaded.set.httpRoutes[0]?.metadata).toEqual({ name: 'a', labels: { x: 'z' }, namespace: 'default' });
    expect(loaded.set.httpRoutes[0]?.spec.rules?.[0]?.backendRefs).toEqual([
      { name: 'shop', port: 80, group: '', kind: 'Service', weight: 1 },
    ]);
    expect(loaded.set.services[0]?.spec).toEqual({ ports: [{ port: 80, protocol: 'TCP' }], extra: 'kept' });
    expect(loaded.set.secrets[0]).toMatchObject({ data: { a: 'YQ==', b: 'Yg==' } });
    expect(loaded.set.secrets[0]?.stringData).toBeUndefined();
  });

  it('uses the namespace that is asked for', async () => {
    const loaded = await load(route('a'), { ...profiles.controller, missingNamespace: 'shop' });
    expect(loaded.documents[0]?.ref.namespace).toBe('shop');
  });

  it('forgets what the controller decided earlier, and keeps what others wrote', async () => {
    const ours = 'gateway.envoyproxy.io/gatewayclass-controller';
    const condition = (type: string, status: string) => ({
      ...{ type, status, reason: 'R', message: '' },
      lastTransitionTime: '2024-01-01T00:00:00Z',
    });
    const conditions = ['False', 'True'].map((status) => condition('Accepted', status));
    const old = {
      addresses: [{ type: 'IPAddress', value: '1.2.3.4' }],
      conditions: [condition('Accepted', 'False'), condition('ResolvedRefs', 'False'), condition('Programmed', 'True')],
      listeners: [{ name: 'http', attachedRoutes: 1, supportedKinds: [], conditions: [] }],
    };
    const parents = [ours, 'other.io/c'].map((controllerName) => ({
      ...{ parentRef: { name: 'edge' }, controllerName },
      conditions: conditions.slice(0, 1),
    }));
    const text = [
      gatewayClass,
      `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: edge}\nspec: {gatewayClassName: eg, listeners: [{name: http, port: 80, protocol: HTTP}]}\nstatus: ${JSON.stringify(old)}\n`,
      `${route('a')}status: ${JSON.stringify({ parents })}\n`,
      `apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}\nstatus: {loadBalancer: {}}\n`,
    ].join('---\n');
    const { set } = await load(text);
    expect(set.gateways[0]?.status).toEqual({ addresses: old.addresses, conditions: old.conditions.slice(2) });
    expect(set.httpRoutes[0]?.status?.parents?.map((parent) => parent.controllerName)).toEqual(['other.io/c']);
    expect(set.services[0]).toHaveProperty('status');
    const mine = await load(text, 'controller', {
      envoyGateway: {
        apiVersion: 'gateway.envoyproxy.io/v1alpha1',
        kind: 'EnvoyGateway',
        gateway: { controllerName: 'other.io/c' },
      },
    });
    expect(mine.set.httpRoutes[0]?.status?.parents?.map((parent) => parent.controllerName)).toEqual([ours]);
    expect((await load(text, 'raw')).set.gateways[0]?.status).toEqual(old);
  });

  it('leaves a broken status out', async () => {
    const loaded = await load(`${gatewayClass}status: {conditions: [{type: Accepted}]}\n`);
    expect(loaded.diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(loaded.diagnostics.length).toBeGreaterThan(0);
    expect(loaded.set.gatewayClass).toBeDefined();
    expect(loaded.set.gatewayClass?.status).toBeUndefined();
  });

  it('gives the class the EnvoyProxy that it names and orders by age', async () => {
    const proxy = (name: string) =>
      `apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyProxy\nmetadata: {name: ${name}, namespace: eg}\nspec: {}\n`;
    const named = gatewayClass.replace(
      'spec: {',
      'spec: {parametersRef: {group: gateway.envoyproxy.io, kind: EnvoyProxy, name: two, namespace: eg}, ',
    );
    const loaded = await load(
      [
        named,
        proxy('one'),
        proxy('two'),
        proxy('three'),
        route('z', ', creationTimestamp: 2020-01-01T00:00:00Z'),
        route('x', ', creationTimestamp: 2021-01-01T00:00:00Z'),
      ].join('---\n'),
    );
    expect(loaded.set.envoyProxyForGatewayClass?.metadata.name).toBe('two');
    expect(loaded.set.envoyProxiesForGateways.map(({ metadata }) => metadata.name)).toEqual(['one', 'three']);
    expect(loaded.set.httpRoutes.map(({ metadata }) => metadata.name)).toEqual(['z', 'x']);
  });
});

describe('the egctl profile', () => {
  it('keeps name and namespace alone, drops what Go egctl does not read, and adds namespaces', async () => {
    const loaded = await load(
      [
        gatewayClass,
        route('b', ', labels: {x: z}'),
        route('a', ', namespace: shop'),
        'apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: e}\n',
      ].join('---\n'),
      'egctl',
    );
    expect(loaded.set.gatewayClass?.metadata).toEqual({ name: 'eg' });
    expect(loaded.set.httpRoutes.map(({ metadata }) => metadata)).toEqual([
      { name: 'b', namespace: 'envoy-gateway-system' },
      { name: 'a', namespace: 'shop' },
    ]);
    expect(loaded.set.endpointSlices).toEqual([]);
    expect(loaded.set.namespaces.map(({ metadata }) => metadata.name)).toEqual(['envoy-gateway-system', 'shop']);
  });

  it('refuses unknown kinds and documents without content, and ignores Lists', async () => {
    const loaded = await load(
      'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n---\n# nothing\n---\napiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Service, metadata: {name: s}}]\n',
      'egctl',
    );
    expect(told(loaded).sort()).toEqual(['document-blank 5:1', 'kind-unknown 2:7 kind']);
    expect(loaded.set.services).toEqual([]);
  });

  it('gives the last EnvoyProxy to the class', async () => {
    const proxy = (name: string) =>
      `apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyProxy\nmetadata: {name: ${name}}\nspec: {}\n`;
    const loaded = await load([proxy('z'), proxy('a')].join('---\n'), 'egctl');
    expect(loaded.set.envoyProxyForGatewayClass?.metadata.name).toBe('a');
    expect(loaded.set.envoyProxyForGatewayClass?.spec).toEqual({ logging: { level: { default: 'warn' } } });
    expect(loaded.set.envoyProxiesForGateways).toEqual([]);
  });
});

describe('the raw profile', () => {
  it('takes objects as written', async () => {
    const loaded = await load(
      `${route('b')}---\n${route('a')}---\n${route('a')}---\napiVersion: example.com/v1\nkind: Thing\nmetadata: {name: t}\n`,
      'raw',
    );
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.set.httpRoutes.map(({ metadata }) => metadata)).toEqual([
      { name: 'b' },
      { name: 'a' },
      { name: 'a' },
    ]);
    expect(loaded.set.httpRoutes[0]?.spec.rules).toEqual([{ backendRefs: [{ name: 'shop', port: 80 }] }]);
    expect(loaded.set.extensionRefFilters).toHaveLength(1);
  });
});
