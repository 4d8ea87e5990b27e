import type { ResourceRef } from '../../core/resource-ref.ts';
import type { AnalyzeInput } from '../check.ts';
import { configuredObjects } from './field-index.ts';

/** Types of Secrets that Kubernetes and its tools keep for themselves. */
const foreignSecrets = /^(helm\.sh\/|kubernetes\.io\/(service-account-token|dockercfg|dockerconfigjson)|bootstrap\.)/;

/**
 * Objects of a kind that nothing in the input refers to. Nothing is returned where nothing could: inputs without a Gateway, route or policy
 * (a folder of Secrets, say), and namespaces that hold none of them.
 */
export function unusedObjects(
  { set, documents, index, ledger }: AnalyzeInput,
  kind: 'Secret' | 'ConfigMap' | 'Backend',
): readonly ResourceRef[] {
  const namespaces = new Set(configuredObjects(set).map(({ metadata }) => metadata?.namespace));
  const uses = [...index.objectUses, ...index.backendUses];
  const used = new Set(uses.map((use) => `${use.kind}/${use.namespace}/${use.name}`));
  const idle = new Set(ledger.leftovers().flatMap(({ document, fate }) => (fate === 'ignored' ? [document] : [])));
  return documents.flatMap((document) => {
    const { ref, object } = document;
    if (ref.kind !== kind || !namespaces.has(ref.namespace) || !idle.has(document)) return [];
    if (used.has(`${kind}/${ref.namespace ?? ''}/${ref.name}`)) return [];
    if (kind === 'Secret' && foreignSecrets.test(String(object.type ?? ''))) return [];
    return kind === 'ConfigMap' && ref.name === 'kube-root-ca.crt' ? [] : [ref];
  });
}
