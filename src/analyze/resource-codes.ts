import type { Severity } from '../core/diagnostic.ts';

/** A code of the resource checks: what reading and validating the input says. */
export interface ResourceCode {
  readonly code: string;
  readonly severity: Severity;
  readonly summary: string;
  /** What to change. */
  readonly fix: string;
}

/** The codes of src/resources, for lists and pages. */
export const resourceCodes: readonly ResourceCode[] = [
  {
    code: 'yaml-syntax',
    severity: 'error',
    summary: 'The text is no valid YAML',
    fix: 'Correct the line that is named; most often the indentation is off.',
  },
  {
    code: 'yaml-repeated-key',
    severity: 'error',
    summary: 'A key stands twice in one map',
    fix: 'Keep one of the two.',
  },
  {
    code: 'document-not-an-object',
    severity: 'error',
    summary: 'A document is no Kubernetes object',
    fix: 'Give it apiVersion, kind and metadata.',
  },
  {
    code: 'api-version-missing',
    severity: 'error',
    summary: 'An object has no apiVersion',
    fix: 'Add apiVersion, for instance gateway.networking.k8s.io/v1.',
  },
  {
    code: 'kind-missing',
    severity: 'error',
    summary: 'An object has no kind',
    fix: 'Add kind, for instance HTTPRoute.',
  },
  {
    code: 'kind-unknown',
    severity: 'error',
    summary: 'Nobody knows the kind of an object',
    fix: 'Correct kind or apiVersion; name kinds of an extension server in an EnvoyGateway document.',
  },
  {
    code: 'version-not-served',
    severity: 'error',
    summary: 'The kind exists, but not in this version',
    fix: 'Use the version that the hint names.',
  },
  {
    code: 'version-deprecated',
    severity: 'warning',
    summary: 'The version of a kind will go away',
    fix: 'Use the version that the hint names; egctl analyze says it as EG0048.',
  },
  {
    code: 'object-repeated',
    severity: 'warning',
    summary: 'Two objects have the same kind, namespace and name',
    fix: 'Remove one; the last one would replace the others in a cluster.',
  },
  {
    code: 'source-empty',
    severity: 'error',
    summary: 'An input holds no objects',
    fix: 'Remove it from the command, or put the resources into it.',
  },
  {
    code: 'field-unknown',
    severity: 'error',
    summary: 'A field that the kind does not have',
    fix: 'Correct the spelling or the indentation; a cluster refuses or drops the field.',
  },
  { code: 'field-required', severity: 'error', summary: 'A field that must be set is missing', fix: 'Set it.' },
  {
    code: 'field-type',
    severity: 'error',
    summary: 'A value of a wrong type',
    fix: 'Quote texts that look like numbers, and do not quote numbers.',
  },
  {
    code: 'field-not-supported',
    severity: 'error',
    summary: 'A value that is not one of those allowed',
    fix: 'Use one of the values that the message lists.',
  },
  {
    code: 'field-invalid',
    severity: 'error',
    summary: 'A value that breaks its pattern or limits',
    fix: 'Write the value in the form that the message tells.',
  },
  { code: 'field-too-long', severity: 'error', summary: 'A text that is too long', fix: 'Shorten it.' },
  {
    code: 'field-too-many',
    severity: 'error',
    summary: 'A list or map with too many entries',
    fix: 'Split the object into several.',
  },
  {
    code: 'field-duplicate',
    severity: 'error',
    summary: 'Two entries of a list that must differ are the same',
    fix: 'Rename or remove one of them.',
  },
  {
    code: 'field-rule',
    severity: 'error',
    summary: 'Fields that do not go together',
    fix: 'The message tells which fields, and what is allowed.',
  },
];
