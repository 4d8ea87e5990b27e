import { kubernetesFieldsJson } from './generated/kubernetes-fields.ts';

/** What a field holds: a named Kubernetes type, a list or map of something, or a scalar. */
export type FieldType =
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'list' | 'map'; readonly of: FieldType }
  | { readonly kind: 'string' | 'number' | 'boolean' | 'intOrString' | 'quantity' | 'any' };

type Fields = Readonly<Record<string, Readonly<Record<string, string>>>>;
let table: Fields | undefined;

/** The type of a field of a Kubernetes type; undefined when the type has no such field. */
export function fieldType(type: string, field: string): FieldType | undefined {
  table ??= JSON.parse(kubernetesFieldsJson) as Fields;
  const fields = table[type];
  const text = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (text === undefined) return undefined;
  return quantities.has(`${type}.${field}`) ? asQuantity(parse(text)) : parse(text);
}

/** Quantities look like texts in the table. */
const quantities: ReadonlySet<string> = new Set([
  'V1ResourceRequirements.limits',
  'V1ResourceRequirements.requests',
  'V1VolumeResourceRequirements.limits',
  'V1VolumeResourceRequirements.requests',
  'V1PodSpec.overhead',
  'V1ResourceFieldSelector.divisor',
  'V1EmptyDirVolumeSource.sizeLimit',
  'V2MetricTarget.averageValue',
  'V2MetricTarget.value',
  'V2HPAScalingRules.tolerance',
]);

function asQuantity(type: FieldType): FieldType {
  return type.kind === 'map' ? { kind: 'map', of: { kind: 'quantity' } } : { kind: 'quantity' };
}

function parse(text: string): FieldType {
  if (text.endsWith('[]')) return { kind: 'list', of: parse(text.slice(0, -2)) };
  if (text.startsWith('{')) return { kind: 'map', of: parse(text.slice(1, -1)) };
  switch (text) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'any':
      return { kind: text };
    case 'Date':
      return { kind: 'string' };
    case 'IntOrString':
      return { kind: 'intOrString' };
    default:
      return { kind: 'type', name: text };
  }
}
