import { X509Certificate } from 'node:crypto';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import { parsePem } from '../../translate/gateway-api/certificate/pem.ts';
import type { AnalyzeIndex } from './analyze-index.ts';
import type { ObjectUse } from './object-uses.ts';

/** Certificates behind a reference: the chain of a TLS Secret, or the authorities of a bundle. */
export interface UsedCertificates {
  readonly use: ObjectUse;
  /** The Secret or ConfigMap. */
  readonly holder: KubernetesObject;
  /** The entry of its data that holds the certificates. */
  readonly entry: 'tls.crt' | 'ca.crt';
  /** In the order of the PEM text, never empty; the first one of `tls.crt` is the leaf. */
  readonly certificates: readonly X509Certificate[];
}

interface DataHolder extends KubernetesObject {
  readonly data?: Readonly<Record<string, string>>;
}

/** The readable certificates behind all references to Secrets and ConfigMaps. */
export function* usedCertificates(index: AnalyzeIndex): Generator<UsedCertificates> {
  for (const use of index.objectUses) {
    const key = `${use.namespace}/${use.name}`;
    const holder: DataHolder | undefined = use.kind === 'Secret' ? index.secrets.get(key) : index.configMaps.get(key);
    const member = use.path.find((part) => typeof part === 'string' && part.endsWith('Refs'));
    const entry = member === 'caCertificateRefs' ? 'ca.crt' : 'tls.crt';
    const text = holder?.data?.[entry];
    if (!holder || text === undefined) continue;
    const certificates = readOnce(holder, entry, use.kind === 'Secret' ? decode(text) : text);
    if (certificates.length > 0) yield { use, holder, entry, certificates };
  }
}

/** Certificates by holder: many listeners share one, and several checks look at it. */
const read = new WeakMap<object, Map<string, readonly X509Certificate[]>>();

function readOnce(holder: object, entry: string, text: string): readonly X509Certificate[] {
  const entries = read.get(holder) ?? new Map<string, readonly X509Certificate[]>();
  read.set(holder, entries);
  const certificates = entries.get(entry) ?? parsePem(text).flatMap(({ bytes }) => certificateOf(bytes));
  entries.set(entry, certificates);
  return certificates;
}

function certificateOf(bytes: Buffer): readonly X509Certificate[] {
  try {
    return [new X509Certificate(bytes)];
  } catch {
    return [];
  }
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('latin1');
}
