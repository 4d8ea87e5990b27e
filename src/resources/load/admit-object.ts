import type { Diagnostic } from '../../core/diagnostic.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import { groupOf, type KubernetesObject, type ResourceRef, refOf } from '../../core/resource-ref.ts';
import { withoutNulls } from '../../core/without-nulls.ts';
import { validateConfiguration } from '../configuration/validate-configuration.ts';
import { findKindSchema } from '../schema/schema-table.ts';
import { type ValidatedObject, validateObject } from '../validate-object.ts';
import { isClusterScoped, ownedGroups, readKind } from './kind-table.ts';
import { isKubernetesKind } from './known-kinds.ts';
import type { LoadProfile } from './profiles.ts';
import { trimObject } from './trim-object.ts';

/** What an object became: read (by kind or as an extension), left out, or refused. */
export interface Admitted {
  readonly object: JsonObject;
  readonly ref: ResourceRef;
  readonly outcome: 'read' | 'extension' | 'left-out' | 'refused';
  /** Why it was left out or refused; empty for objects that are read. */
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
  /** True when its rules over several fields could not be asked. */
  readonly rulesSkipped?: boolean;
}

/** Kinds that an extension server owns, from the controller's configuration. */
export type IsExtensionKind = (group: string, kind: string) => boolean;

/** By what objects are judged. */
export interface Admission {
  readonly profile: LoadProfile;
  readonly isExtension: IsExtensionKind;
  /** Name under which the controller writes statuses. */
  readonly controllerName: string;
}

/** Checks, defaults and trims one object by the profile. */
export function admitObject(written: JsonObject, admission: Admission): Admitted {
  const { profile, isExtension, controllerName } = admission;
  const plain = profile.dropNulls ? withoutNulls(written) : written;
  const namespaced = withNamespace(plain, profile.missingNamespace);
  const apiVersion = String(written.apiVersion);
  const group = groupOf(apiVersion);
  const kind = String(written.kind);
  const extension = isExtension(group, kind);
  // The controller's configuration is no custom resource: it has no schema, and the Go egctl knows no such kind.
  const configuration = kind === 'EnvoyGateway' && profile.kinds === 'controller';
  const owned = ownedGroups.has(group) && !configuration && !extension;
  if (owned || readKind(group, kind) !== undefined) {
    if (configuration && profile.validate === 'all') return admitConfiguration(written);
    const check = profile.validate === 'all' ? !configuration : profile.validate === 'owned' && owned;
    return admitKnown(namespaced, admission, check);
  }
  const object = trimObject(namespaced, profile, controllerName);
  const ref = refOf(object as KubernetesObject);
  const common = { object, ref, diagnostics: [] };
  if (extension || (profile.unknownKinds === 'extension' && findKindSchema(apiVersion, kind) === undefined)) {
    return { ...common, outcome: 'extension', reason: '' };
  }
  if (isKubernetesKind(apiVersion, kind))
    return { ...common, outcome: 'left-out', reason: `Envoy Gateway does not read objects of kind ${kind}` };
  return unknown(common.object, ref, apiVersion, profile);
}

function admitConfiguration(object: JsonObject): Admitted {
  const diagnostics = validateConfiguration(object);
  const ref = refOf(object as KubernetesObject);
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  return { object, ref, outcome: refused ? 'refused' : 'read', reason: refused ? 'it has errors' : '', diagnostics };
}

function admitKnown(object: JsonObject, { profile, controllerName }: Admission, check: boolean): Admitted {
  const validated = check
    ? forgiveStatus(object, validate(object, profile), profile)
    : { object, diagnostics: [], rulesSkipped: false };
  const { diagnostics, rulesSkipped } = validated;
  const trimmed = trimObject(validated.object, profile, controllerName);
  const ref = refOf(trimmed as KubernetesObject);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    const reason = `it has ${errors === 1 ? 'an error' : `${errors} errors`}`;
    return { object: trimmed, ref, outcome: 'refused', reason, diagnostics, rulesSkipped };
  }
  const read = readKind(ref.group, ref.kind);
  if (read === undefined || (profile.kinds === 'egctl' && !read.readByEgctl)) {
    const reader = profile.kinds === 'egctl' ? 'Go egctl' : 'Envoy Gateway';
    const reason = `${reader} does not read objects of kind ${ref.kind}`;
    return { object: trimmed, ref, outcome: 'left-out', reason, diagnostics };
  }
  return { object: trimmed, ref, outcome: 'read', reason: '', diagnostics };
}

function validate(object: JsonObject, profile: LoadProfile): ValidatedObject {
  return validateObject(object, { defaults: profile.defaults, unknownFields: 'report' });
}

/** Where a broken status is not worth refusing the object for, the object is judged again without it. */
function forgiveStatus(object: JsonObject, validated: ValidatedObject, profile: LoadProfile): ValidatedObject {
  const broken = validated.diagnostics.filter(({ path, severity }) => path?.[0] === 'status' && severity === 'error');
  if (profile.brokenStatus === 'refuse' || broken.length === 0) return validated;
  const { status: _status, ...rest } = object;
  const again = validate(rest, profile);
  const warnings = broken.map(
    (diagnostic): Diagnostic => ({ ...diagnostic, severity: 'warning', hint: 'The status is left out.' }),
  );
  return { ...again, diagnostics: [...again.diagnostics, ...warnings] };
}

function unknown(object: JsonObject, resource: ResourceRef, apiVersion: string, profile: LoadProfile): Admitted {
  const severity = profile.unknownKinds === 'error' ? 'error' : 'warning';
  const message = `${apiVersion} ${resource.kind} is a kind that nobody here knows`;
  const hint = 'If an extension server owns it, name the kind in the extensionManager of an EnvoyGateway document.';
  const diagnostic: Diagnostic = { code: 'kind-unknown', severity, resource, path: ['kind'], message, hint };
  const outcome = severity === 'error' ? 'refused' : 'left-out';
  return { object, ref: resource, outcome, reason: 'its kind is not known', diagnostics: [diagnostic] };
}

function withNamespace(object: JsonObject, namespace: string | undefined): JsonObject {
  const metadata = metadataOf(object);
  // Metadata of a wrong type is left for the check to complain about.
  if (object.metadata !== undefined && object.metadata !== null && object.metadata !== metadata) return object;
  const given = metadata.namespace;
  const kind = String(object.kind);
  if (namespace === undefined || isClusterScoped(kind) || (given !== undefined && given !== null && given !== ''))
    return object;
  return { ...object, metadata: { ...metadata, namespace } };
}

function metadataOf(object: JsonObject): JsonObject {
  return isObject(object.metadata) ? object.metadata : {};
}
