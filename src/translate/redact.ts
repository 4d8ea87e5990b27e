import { isObject, type JsonObject, type JsonValue } from '../core/json.ts';
import type { Feature, SecretPath } from './features/feature.ts';
import { features } from './features/registry.ts';
import { redacted } from './ir/scalars.ts';

/** Secret bytes that belong to the skeleton, not to a feature: keys of certificates. */
const skeletonSecrets: readonly SecretPath[] = [
  { stage: 'ir', type: 'TLSCertificate', path: ['certificates', '*', 'privateKey'] },
  { stage: 'ir', type: 'TLSCertificate', path: ['clientCertificates', '*', 'privateKey'] },
  { stage: 'ir', type: 'TLSCertificate', path: ['envoyClientCertificate', 'privateKey'] },
  { stage: 'xds', type: '', path: ['tlsCertificate', 'privateKey', 'inlineBytes'] },
  { stage: 'xds', type: '', path: ['genericSecret', 'secret', 'inlineBytes'] },
];

/** An IR in which secret bytes are the literal `[redacted]`; empty ones stay empty. What holds no secrets is not copied. */
export function redactIR<T>(ir: T, list: readonly Feature[] = features): T {
  return redactPaths(ir as JsonValue, pathsOf('ir', list)) as T;
}

/** xDS messages in which secret bytes are the literal `[redacted]`. What holds no secrets is not copied. */
export function redactXds<T>(message: T, list: readonly Feature[] = features): T {
  return redactPaths(message as JsonValue, pathsOf('xds', list)) as T;
}

function pathsOf(stage: SecretPath['stage'], list: readonly Feature[]): readonly SecretPath[] {
  return [...skeletonSecrets, ...list.flatMap((feature) => feature.secrets ?? [])].filter((s) => s.stage === stage);
}

/** Replaces every text whose path ends with one of the paths; xDS paths also need the type of the message they start in. */
function redactPaths(root: JsonValue, paths: readonly SecretPath[]): JsonValue {
  const last = new Map<string, SecretPath[]>();
  for (const path of paths) {
    const key = path.path.at(-1) ?? '';
    last.set(key, [...(last.get(key) ?? []), path]);
  }
  const trail: { readonly key: string; readonly node: JsonValue }[] = [];
  const anyKey = last.get('*');
  const isSecretHere = (key: string): boolean => isSecret(trail, key, last.get(key)) || isSecret(trail, key, anyKey);
  const visit = (node: JsonValue, key: string): JsonValue => {
    if (typeof node === 'string') return node !== '' && isSecretHere(key) ? redacted : node;
    if (typeof node !== 'object' || node === null) return node;
    trail.push({ key, node });
    const copy = Array.isArray(node)
      ? mapList(node, (item) => visit(item, '*'))
      : mapMembers(node as JsonObject, visit);
    trail.pop();
    return copy;
  };
  return visit(root, '');
}

/** The list itself where no item becomes another. */
function mapList(list: readonly JsonValue[], visit: (item: JsonValue) => JsonValue): readonly JsonValue[] {
  let copy: JsonValue[] | undefined;
  for (const [i, item] of list.entries()) {
    const made = visit(item);
    if (made === item) continue;
    copy ??= [...list];
    copy[i] = made;
  }
  return copy ?? list;
}

/** The object itself where no member becomes another. */
function mapMembers(object: JsonObject, visit: (member: JsonValue, key: string) => JsonValue): JsonObject {
  let copy: Record<string, JsonValue | undefined> | undefined;
  for (const key of Object.keys(object)) {
    const member = object[key];
    const made = member === undefined ? member : visit(member, key);
    if (made === member) continue;
    copy ??= { ...object };
    copy[key] = made;
  }
  return copy ?? object;
}

function isSecret(
  trail: readonly { readonly key: string; readonly node: JsonValue }[],
  key: string,
  candidates: readonly SecretPath[] | undefined,
): boolean {
  if (!candidates) return false;
  const keys = [...trail.map((t) => t.key), key];
  return candidates.some(({ stage, type, path }) => {
    if (path.length > keys.length) return false;
    const start = keys.length - path.length;
    if (!path.every((p, i) => p === '*' || p === keys[start + i])) return false;
    if (stage === 'ir' || type === '') return true;
    const message = trail[start]?.node ?? trail.at(-1)?.node;
    const holder = trail[start - 1]?.node;
    const typeUrl = `type.googleapis.com/${type}`;
    return [message, holder].some((n) => isObject(n) && n['@type'] === typeUrl);
  });
}
