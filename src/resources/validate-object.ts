import type { Diagnostic } from '../core/diagnostic.ts';
import { didYouMean } from '../core/did-you-mean.ts';
import type { JsonObject } from '../core/json.ts';
import { groupOf, type KubernetesObject, type ResourceRef, refOf } from '../core/resource-ref.ts';
import { checkRules, rulesOf } from './rules/check-rules.ts';
import type { Finding, FindingType } from './schema/finding.ts';
import { stopsRules } from './schema/finding.ts';
import { type ProcessOptions, processObject } from './schema/process-object.ts';
import { findKindSchema, type KindSchema, kindSchemas } from './schema/schema-table.ts';

/** An object after pruning and defaulting, with everything that is wrong with it. */
export interface ValidatedObject {
  readonly object: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
  /** True when its kind has rules over several fields that were not asked, since the structure cannot be trusted. */
  readonly rulesSkipped: boolean;
}

/** Codes of structural findings. */
const codes: Readonly<Record<FindingType, string>> = {
  UnknownField: 'field-unknown',
  Required: 'field-required',
  NotSupported: 'field-not-supported',
  TypeInvalid: 'field-type',
  TooLong: 'field-too-long',
  TooMany: 'field-too-many',
  Duplicate: 'field-duplicate',
  Invalid: 'field-invalid',
};

/** Code of a violated cross-field rule; the message and the path tell which. */
const ruleCode = 'field-rule';

/**
 * Checks an object of a kind with a schema, as an API server would on create: structure first, then the rules that look at several
 * fields, unless the structure cannot be trusted. A kind or version without a schema gives one diagnostic.
 */
export function validateObject(object: JsonObject, options: ProcessOptions): ValidatedObject {
  const ref = refOf(object as KubernetesObject);
  const schema = findKindSchema(String(object.apiVersion), ref.kind);
  if (schema === undefined)
    return { object, diagnostics: [unknownKind(String(object.apiVersion), ref)], rulesSkipped: false };
  const processed = processObject(schema, object, options);
  const stops = stopsRules(processed.findings);
  const findings = stops ? processed.findings : [...processed.findings, ...checkRules(schema, processed.object)];
  const diagnostics = findings.map((finding) => findingDiagnostic(finding, ref));
  return {
    object: processed.object,
    diagnostics: schema.deprecated ? [...diagnostics, deprecated(schema, ref)] : diagnostics,
    rulesSkipped: stops && rulesOf(schema.kind, schema.version).length > 0,
  };
}

/** A finding as a diagnostic about the object. */
export function findingDiagnostic(finding: Finding, resource: ResourceRef): Diagnostic {
  const { path, message, hint, rule } = finding;
  const code = rule === undefined ? codes[finding.type] : ruleCode;
  return { code, severity: 'error', resource, path, message, ...(hint !== undefined && { hint }) };
}

function unknownKind(apiVersion: string, ref: ResourceRef): Diagnostic {
  const group = groupOf(apiVersion);
  const kinds = kindSchemas().filter((kind) => kind.group === group);
  const versions = kinds.filter(({ kind }) => kind === ref.kind).map(({ version }) => version);
  const common = { severity: 'error', resource: ref } as const;
  if (versions.length > 0) {
    const message = `${ref.kind} has no version ${apiVersion.slice(group.length + 1)}`;
    const hint = `Use ${versions.map((version) => `${group}/${version}`).join(' or ')}.`;
    return { ...common, code: 'version-not-served', path: ['apiVersion'], message, hint };
  }
  const names = [...new Set(kinds.map(({ kind }) => kind))];
  const meant = didYouMean(ref.kind, names);
  const elsewhere = kindSchemas().find(({ kind }) => kind === ref.kind);
  const hint =
    meant !== undefined
      ? `Did you mean ${meant}?`
      : elsewhere !== undefined
        ? `${ref.kind} belongs to ${elsewhere.group}/${elsewhere.version}.`
        : `Kinds of ${group}: ${names.join(', ')}.`;
  return { ...common, code: 'kind-unknown', path: ['kind'], message: `${group} has no kind ${ref.kind}`, hint };
}

function deprecated(schema: KindSchema, resource: ResourceRef): Diagnostic {
  const newest = kindSchemas().find(
    (kind) => kind.group === schema.group && kind.kind === schema.kind && !kind.deprecated,
  );
  const message = `${schema.group}/${schema.version} of ${schema.kind} is deprecated`;
  const hint = newest === undefined ? undefined : `Use ${newest.group}/${newest.version}.`;
  return {
    code: 'version-deprecated',
    severity: 'warning',
    resource,
    path: ['apiVersion'],
    message,
    ...(hint !== undefined && { hint }),
  };
}
