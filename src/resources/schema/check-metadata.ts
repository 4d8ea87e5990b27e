import type { FieldPath } from '../../core/diagnostic.ts';
import { didYouMean } from '../../core/did-you-mean.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { checkOwnership } from './check-ownership.ts';
import type { Finding } from './finding.ts';
import { dnsLabel, dnsSubdomain, isQualifiedName } from './qualified-name.ts';
import { describeType, quoteHint } from './walk.ts';

const fields = new Set(
  'name generateName namespace labels annotations uid resourceVersion generation selfLink creationTimestamp deletionTimestamp deletionGracePeriodSeconds ownerReferences finalizers managedFields'.split(
    ' ',
  ),
);
const labelValue = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
/** Bytes that all annotations of an object may take together. */
const annotationLimit = 256 * 1024;

/** Checks metadata as an API server does: the name is needed, names, labels and annotations have their syntax. */
export function checkMetadata(metadata: JsonValue | undefined): readonly Finding[] {
  if (metadata === undefined || metadata === null)
    return [{ type: 'Required', path: ['metadata', 'name'], message: 'is missing' }];
  if (!isObject(metadata)) {
    return [{ type: 'TypeInvalid', path: ['metadata'], message: `must be an object, not ${describeType(metadata)}` }];
  }
  return [
    ...unknownFields(metadata),
    ...checkName(metadata),
    ...checkNamespace(metadata),
    ...checkLabels(metadata),
    ...checkAnnotations(metadata),
    ...checkOwnership(metadata),
  ];
}

function unknownFields(metadata: JsonObject): readonly Finding[] {
  return Object.keys(metadata)
    .filter((key) => !fields.has(key))
    .map((key): Finding => {
      const suggestion = didYouMean(key, fields);
      const hint =
        suggestion === undefined ? 'Own data belongs into labels or annotations.' : `Did you mean ${suggestion}?`;
      return { type: 'UnknownField', path: ['metadata', key], message: 'is not a field of metadata', hint };
    });
}

function checkName(metadata: JsonObject): readonly Finding[] {
  const { name, generateName } = metadata;
  const path: FieldPath = ['metadata', 'name'];
  if (name === undefined || name === null || name === '') {
    return typeof generateName === 'string' && generateName !== ''
      ? checkGenerateName(generateName)
      : [{ type: 'Required', path, message: 'is missing' }];
  }
  if (typeof name !== 'string') return [notText(path, name)];
  if (name.length <= 253 && dnsSubdomain.test(name)) return [];
  const message = `must be at most 253 lower case letters, digits, dashes and dots, not ${JSON.stringify(name.slice(0, 60))}`;
  return [{ type: 'Invalid', path, message }];
}

/** The beginning of a name: it may end in a dash, since letters and digits follow. */
function checkGenerateName(text: string): readonly Finding[] {
  const whole = text.length > 1 && text.endsWith('-') ? `${text.slice(0, -2)}a` : text;
  if (text.length <= 253 && dnsSubdomain.test(whole)) return [];
  const message = 'must be the beginning of a name: lower case letters, digits, dashes and dots';
  return [{ type: 'Invalid', path: ['metadata', 'generateName'], message }];
}

function checkNamespace(metadata: JsonObject): readonly Finding[] {
  const { namespace } = metadata;
  const path: FieldPath = ['metadata', 'namespace'];
  if (namespace === undefined || namespace === null || namespace === '') return [];
  if (typeof namespace !== 'string') return [notText(path, namespace)];
  if (namespace.length <= 63 && dnsLabel.test(namespace)) return [];
  return [{ type: 'Invalid', path, message: 'must be at most 63 lower case letters, digits and dashes' }];
}

function checkLabels(metadata: JsonObject): readonly Finding[] {
  return checkTextMap(metadata, 'labels', (key, value) => {
    if (!isQualifiedName(key)) return `has the key ${JSON.stringify(key)}, which is not a label name`;
    if (value.length > 63 || !labelValue.test(value))
      return `has a value for ${key} that is not a label value: ${JSON.stringify(value.slice(0, 80))}`;
    return undefined;
  });
}

function checkAnnotations(metadata: JsonObject): readonly Finding[] {
  let size = 0;
  const findings = checkTextMap(metadata, 'annotations', (key, value) => {
    size += Buffer.byteLength(key) + Buffer.byteLength(value);
    return isQualifiedName(key.toLowerCase())
      ? undefined
      : `has the key ${JSON.stringify(key)}, which is not an annotation name`;
  });
  if (size <= annotationLimit) return findings;
  return [
    ...findings,
    {
      type: 'TooLong',
      path: ['metadata', 'annotations'],
      message: `takes ${size} bytes, at most ${annotationLimit} are allowed`,
    },
  ];
}

function checkTextMap(
  metadata: JsonObject,
  field: 'labels' | 'annotations',
  problem: (key: string, value: string) => string | undefined,
): readonly Finding[] {
  const map = metadata[field];
  if (map === undefined || map === null) return [];
  if (!isObject(map))
    return [{ type: 'TypeInvalid', path: ['metadata', field], message: `must be an object, not ${describeType(map)}` }];
  const findings: Finding[] = [];
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') {
      findings.push(notText(['metadata', field, key], value));
      continue;
    }
    const message = problem(key, value);
    if (message !== undefined) findings.push({ type: 'Invalid', path: ['metadata', field], message });
  }
  return findings;
}

function notText(path: FieldPath, value: JsonValue): Finding {
  const hint = quoteHint(value);
  const message = `must be a text, not ${describeType(value)}`;
  return hint === undefined ? { type: 'TypeInvalid', path, message } : { type: 'TypeInvalid', path, message, hint };
}
