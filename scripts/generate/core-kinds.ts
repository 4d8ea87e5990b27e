import type { SourceKind, SourceNode } from './read-schemas.ts';

/**
 * Schemas of the kinds outside the custom resources that the translation reads: only the fields that it looks at, everything
 * else passes. They are written by hand from the Kubernetes API reference.
 */
const text: SourceNode = { type: 'string' };
const flag: SourceNode = { type: 'boolean' };
const port = { type: 'integer', minimum: 1, maximum: 65535 };
const texts: SourceNode = { type: 'array', items: text };
const textMap: SourceNode = { type: 'object', additionalProperties: text };
const base64Map = { type: 'object', additionalProperties: { type: 'string', format: 'byte-or-empty' } } as SourceNode;

function open(properties: Readonly<Record<string, SourceNode>>, required: readonly string[] = []): SourceNode {
  return { type: 'object', properties, required, 'x-kubernetes-preserve-unknown-fields': true };
}

function list(items: SourceNode): SourceNode {
  return { type: 'array', items };
}

const protocol = { type: 'string', default: 'TCP' } as SourceNode;
const servicePort = open(
  { name: text, appProtocol: text, protocol, port, targetPort: { 'x-kubernetes-int-or-string': true } },
  ['port'],
);

const service = open({
  spec: open({
    type: text,
    clusterIP: text,
    clusterIPs: texts,
    externalName: text,
    ipFamilies: texts,
    ports: list(servicePort),
    selector: textMap,
    trafficDistribution: text,
  }),
});
const serviceImport = open({
  spec: open({
    type: text,
    ips: texts,
    ports: list(open({ name: text, appProtocol: text, protocol, port }, ['port'])),
  }),
});
const endpoint = open({
  addresses: texts,
  conditions: open({ ready: flag, serving: flag, terminating: flag }),
  hostname: text,
  nodeName: text,
  zone: text,
});
const endpointSlice = open(
  {
    addressType: text,
    endpoints: list(endpoint),
    ports: list(open({ name: text, appProtocol: text, protocol, port })),
  },
  ['addressType'],
);
const secret = open({ type: text, data: base64Map, stringData: textMap, immutable: flag });
const configMap = open({ data: textMap, binaryData: base64Map, immutable: flag });
const clusterTrustBundle = open({ spec: open({ signerName: text, trustBundle: text }, ['trustBundle']) }, ['spec']);

/** The kinds in the form of the schema files; `apiVersion`, `kind` and `metadata` are checked apart. */
export const coreKinds: readonly SourceKind[] = [
  kind('', 'v1', 'ConfigMap', configMap),
  kind('', 'v1', 'Namespace', open({}), 'Cluster'),
  kind('', 'v1', 'Secret', secret),
  kind('', 'v1', 'Service', service),
  kind('certificates.k8s.io', 'v1alpha1', 'ClusterTrustBundle', clusterTrustBundle, 'Cluster'),
  kind('certificates.k8s.io', 'v1beta1', 'ClusterTrustBundle', clusterTrustBundle, 'Cluster'),
  kind('discovery.k8s.io', 'v1', 'EndpointSlice', endpointSlice),
  kind('multicluster.x-k8s.io', 'v1alpha1', 'ServiceImport', serviceImport),
];

function kind(
  group: string,
  version: string,
  name: string,
  schema: SourceNode,
  scope: SourceKind['scope'] = 'Namespaced',
): SourceKind {
  const root: SourceNode = { ...schema, properties: { apiVersion: text, kind: text, ...schema.properties } };
  return {
    group,
    version,
    kind: name,
    plural: `${name.toLowerCase()}s`,
    shortNames: [],
    scope,
    storage: version !== 'v1alpha1' || group === 'multicluster.x-k8s.io',
    deprecated: false,
    statusSubresource: false,
    schema: root,
  };
}
