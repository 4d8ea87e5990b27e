import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonValue } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { Origin } from '../../translate/provenance.ts';
import type { AnalyzeInput } from '../check.ts';
import { objectsBehind } from '../index/objects-behind.ts';
import { textsIn } from '../index/values-in.ts';

/** A field that a complaint is about. */
export interface ComplaintPlace {
  readonly object: KubernetesObject;
  readonly path: FieldPath;
}

/** What Envoy calls things, and the API field that they come from: for complaints that do not name the value. */
const fieldsOfWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ECDH curves/i, ['ecdhCurves']],
  [/signature algorithm/i, ['signatureAlgorithms']],
  [/cipher/i, ['ciphers']],
  [/script load error|\blua\b/i, ['lua']],
  [/jwks/i, ['localJWKS']],
  [/health.?check/i, ['healthCheck']],
  [/private key|certificate/i, ['certificateRefs', 'certificateRef', 'clientCertificateRef', 'caCertificateRefs']],
  [/regex|repetition|invalid perl|missing \)/i, ['allowOrigins', 'pathRegex', 'pattern', 'matches']],
  [/maxmind/i, ['geoIP']],
  [/format/i, ['accessLog', 'format']],
];

/**
 * The field of the input that Envoy complains about: among the objects behind the refused nodes and the policies on them, the one whose value
 * stands in the message, else the field that Envoy's words mean, else the origin of the node itself. Undefined when nothing is known.
 */
export function locateComplaint(
  message: string,
  origins: readonly Origin[],
  input: AnalyzeInput,
): ComplaintPlace | undefined {
  const objects = objectsBehind(origins, input);
  const meant = new Set(fieldsOfWords.flatMap(([words, fields]) => (words.test(message) ? fields : [])));
  let best: (ComplaintPlace & { readonly weight: number }) | undefined;
  for (const object of objects) {
    for (const { path, text } of textsIn((object as { spec?: JsonValue }).spec, ['spec'])) {
      // Envoy quotes scripts by their first line.
      const quoted = text.trimStart().split('\n', 1)[0] ?? '';
      if (isName(path) || quoted.length < 3 || !message.includes(quoted)) continue;
      // A value may stand in several fields: the one that Envoy's words mean comes first.
      const weight = quoted.length + (path.some((part) => meant.has(String(part))) ? 1_000_000 : 0);
      if (weight > (best?.weight ?? 0)) best = { object, path, weight };
    }
  }
  if (best) return { object: best.object, path: best.path };
  for (const [words, fields] of fieldsOfWords) {
    if (!words.test(message)) continue;
    const places = objects.flatMap((object) =>
      [...fieldsNamed((object as { spec?: JsonValue }).spec, ['spec'], new Set(fields))].map((field) => ({
        object,
        ...field,
      })),
    );
    // Several providers or scripts: the one whose name Envoy mentions.
    const place = places.find(({ owner }) => owner !== undefined && message.includes(owner)) ?? places[0];
    if (place) return { object: place.object, path: place.path };
  }
  const [origin] = origins;
  return origin && { object: origin.object, path: origin.path };
}

/** Names and kinds stand in many messages without being what is wrong. */
function isName(path: FieldPath): boolean {
  return ['name', 'namespace', 'kind', 'group', 'type', 'sectionName', 'gatewayClassName'].includes(
    String(path.at(-1)),
  );
}

/** All fields of the names, with the `name` of the entry that they stand in. */
function* fieldsNamed(
  value: JsonValue | undefined,
  path: FieldPath,
  names: ReadonlySet<string>,
): Generator<{ readonly path: FieldPath; readonly owner: string | undefined }> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* fieldsNamed(item, [...path, i], names);
  } else if (isObject(value)) {
    const owner = typeof value.name === 'string' ? value.name : undefined;
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      if (names.has(key)) yield { path: [...path, key], owner };
      else yield* fieldsNamed(member, [...path, key], names);
    }
  }
}
