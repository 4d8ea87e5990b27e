import type { InputDocument } from '../../resources/load/documents/input-document.ts';
import { findKindSchema, schemaNode } from '../../resources/schema/schema-table.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { type Definition, describeBundle, readDefinitions } from '../cluster/definitions.ts';
import { unknownFields } from '../cluster/unknown-fields.ts';

/** An object of a file that the definitions of the cluster do not know, or know without its fields. */
export const definitionOutdated = defineCheck({
  code: 'EG0088',
  name: 'definition-outdated',
  severity: 'error',
  needsCluster: true,
  summary: 'The definitions of the cluster do not know a kind, version or field that a file uses',
  docs: {
    what: 'An object in the files is of a kind or version that the CustomResourceDefinitions of the cluster do not serve, or it has a field that they do not have: they are of an older release, or of the standard channel where the field is experimental.',
    why: 'kubectl refuses the object, or the API server drops the field and nothing tells that the setting has no effect.',
    example: `kind: HTTPRoute
spec:
  rules:
    - retry: { attempts: 3 }   # the cluster has the standard channel`,
    fix: 'Install the definitions of the release of Envoy Gateway that runs in the cluster, or leave the field out.',
  },
  *run({ cluster, documents }) {
    const definitions = new Map(
      readDefinitions(cluster?.definitions ?? []).map((one) => [`${one.group} ${one.kind}`, one]),
    );
    // Who may not list definitions sees none of them.
    if (definitions.size === 0) return;
    for (const document of documents) {
      // The cluster's own objects are as its definitions let them be.
      if (document.text === undefined) continue;
      const { ref } = document;
      const schema = findKindSchema(String(document.object.apiVersion), ref.kind);
      if (schema === undefined || ref.group === '' || !ref.group.startsWith('gateway.')) continue;
      const definition = definitions.get(`${ref.group} ${ref.kind}`);
      if (definition) yield* differences(document, definition);
      else
        yield { resource: ref, path: ['kind'], message: 'the cluster has no definition of this kind', hint: install };
    }
  },
});

const install = 'Install the definitions of the release of Envoy Gateway that runs in the cluster.';

function* differences({ ref, object }: InputDocument, definition: Definition): Generator<CheckFinding> {
  const apiVersion = String(object.apiVersion);
  const version = apiVersion.split('/')[1] ?? '';
  const root = definition.versions.get(version);
  if (root === undefined) {
    const served = [...definition.versions.keys()].join(', ');
    const message = `the cluster does not serve ${version} of ${ref.kind}, only ${served}`;
    yield { resource: ref, path: ['apiVersion'], message, hint: install };
    return;
  }
  const own = findKindSchema(apiVersion, ref.kind);
  const { metadata: _, apiVersion: _version, kind: _kind, status: _status, ...body } = object;
  for (const path of unknownFields(body, root, own && schemaNode(own.schema), [])) {
    yield {
      resource: ref,
      path,
      message: `the definition of ${ref.kind} in the cluster (${describeBundle(definition)}) does not have the field`,
      hint: definition.channel === 'standard' ? `${install} The field may be in the experimental channel.` : install,
    };
  }
}
