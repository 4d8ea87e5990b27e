import { describe, expect, it } from 'vitest';
import type { ClusterState } from '../../../src/analyze/cluster/cluster-state.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const text = { type: 'string' };
const list = (items: object) => ({ type: 'array', items });
const object = (properties: object) => ({ type: 'object', properties });

/** A definition of HTTPRoute whose rules know of the fields that are given. */
function httpRoutes(ruleFields: object, bundle = 'v1.6.1', channel = 'standard', version = 'v1'): JsonObject {
  const rule = object({ backendRefs: list(object({ name: text, port: {}, group: text, kind: text })), ...ruleFields });
  const spec = object({ parentRefs: list(object({ name: text })), rules: list(rule) });
  return {
    metadata: {
      name: 'httproutes.gateway.networking.k8s.io',
      annotations: {
        'gateway.networking.k8s.io/bundle-version': bundle,
        'gateway.networking.k8s.io/channel': channel,
      },
    },
    spec: {
      group: 'gateway.networking.k8s.io',
      names: { kind: 'HTTPRoute', plural: 'httproutes' },
      versions: [{ name: version, served: true, schema: { openAPIV3Schema: object({ spec }) } }],
    },
  } as unknown as JsonObject;
}

const other = (kind: string, bundle: string, channel = 'standard'): JsonObject => ({
  metadata: {
    name: `${kind.toLowerCase()}s.gateway.networking.k8s.io`,
    annotations: { 'gateway.networking.k8s.io/bundle-version': bundle, 'gateway.networking.k8s.io/channel': channel },
  },
  spec: {
    group: 'gateway.networking.k8s.io',
    names: { kind },
    versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: { type: 'object' } } }],
  },
});

async function find(input: string, state: Partial<ClusterState>): Promise<readonly string[]> {
  const cluster = {
    definitions: [],
    controllerPods: [],
    proxies: [],
    objects: [],
    unread: [],
    supportedRelease: 'v1.9.0',
    ...state,
  };
  const { findings } = await analyzeText(input, { codes: ['EG0074', 'EG0088', 'EG0089'], cluster });
  return findings.map(
    ({ code, resource, place }) => `${code} ${resource?.kind} ${resource?.name} @${place?.line ?? '-'}`,
  );
}

const rest = [other('GatewayClass', 'v1.6.1'), other('Gateway', 'v1.6.1')];
const retrying = route.replace('- backendRefs', '- retry: { attempts: 2 }\n      backendRefs');

describe('EG0088 definition-outdated', () => {
  it('says nothing where the definitions know all that is written, defaults aside', async () => {
    const definitions = [...rest, httpRoutes({ retry: object({ attempts: {} }) })];
    expect(await find(world + retrying, { definitions })).toEqual([]);
  });

  it('names a field that they lack', async () => {
    const definitions = [...rest, httpRoutes({})];
    expect(await find(world + retrying, { definitions })).toEqual(['EG0088 HTTPRoute shop @26']);
  });

  it('names a kind or version that they do not serve', async () => {
    expect(await find(world + route, { definitions: rest })).toEqual(['EG0088 HTTPRoute shop @21']);
    const definitions = [...rest, httpRoutes({}, 'v1.6.1', 'standard', 'v1beta1')];
    expect(await find(world + route, { definitions })).toEqual(['EG0088 HTTPRoute shop @20']);
  });

  it('says nothing where none may be read', async () => {
    expect(await find(world + route, {})).toEqual([]);
  });
});

describe('EG0089 definitions-mixed', () => {
  it('names definitions of another release or channel than most', async () => {
    const definitions = [...rest, httpRoutes({}, 'v1.2.0')];
    expect(await find(world, { definitions })).toEqual([
      'EG0089 CustomResourceDefinition httproutes.gateway.networking.k8s.io @-',
    ]);
    expect(await find(world, { definitions: [...rest, httpRoutes({}, 'v1.6.1', 'experimental')] })).toHaveLength(1);
    expect(await find(world, { definitions: [...rest, httpRoutes({})] })).toEqual([]);
  });
});

describe('EG0074 versions-differ', () => {
  const proxy = (name: string, gateway: string, version: string) => ({
    pod: { metadata: { name, namespace: 'd', labels: { 'gateway.envoyproxy.io/owning-gateway-name': gateway } } },
    serverInfo: { version: `abc/${version}/Clean/RELEASE/BoringSSL` },
  });
  const controller = (image: string): JsonObject => ({
    metadata: { name: 'eg', namespace: 'd' },
    spec: { containers: [{ image }] },
  });

  it('names a proxy of another version than the others of its Gateway', async () => {
    const proxies = [proxy('a', 'x', '1.39.0'), proxy('b', 'x', '1.38.2'), proxy('c', 'y', '1.38.2')];
    expect(await find(world, { proxies })).toEqual(['EG0074 Pod b @-']);
  });

  it('names a controller of another release', async () => {
    expect(await find(world, { controllerPods: [controller('envoyproxy/gateway:v1.9.3')] })).toEqual([]);
    expect(await find(world, { controllerPods: [controller('localhost:5000/gateway:v1.7.0@sha256:a')] })).toEqual([
      'EG0074 Pod eg @-',
    ]);
    expect(await find(world, { controllerPods: [controller('envoyproxy/gateway-dev:latest')] })).toEqual([]);
  });
});
