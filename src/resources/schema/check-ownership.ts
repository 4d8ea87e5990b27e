import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { Finding, FindingType } from './finding.ts';
import { isQualifiedName } from './qualified-name.ts';
import { describeType } from './walk.ts';

const ownerFields = ['apiVersion', 'kind', 'name', 'uid'] as const;

/** Checks what metadata says of other parties: the owners of the object, and who must act before it is deleted. */
export function checkOwnership(metadata: JsonObject): readonly Finding[] {
  return [...checkOwners(metadata.ownerReferences), ...checkFinalizers(metadata.finalizers)];
}

/** Every owner is named in full, and at most one of them controls the object. */
function checkOwners(owners: JsonValue | undefined): readonly Finding[] {
  const { list, problems } = entriesOf('ownerReferences', owners);
  const findings: Finding[] = [...problems];
  for (const [i, owner] of list.entries()) {
    if (!isObject(owner)) {
      findings.push(finding('TypeInvalid', ['ownerReferences', i], `must be an object, not ${describeType(owner)}`));
      continue;
    }
    for (const field of ownerFields) {
      const value = owner[field];
      const path = ['ownerReferences', i, field];
      if (value === undefined || value === null || value === '') findings.push(finding('Invalid', path, 'is missing'));
      else if (typeof value !== 'string') {
        findings.push(finding('TypeInvalid', path, `must be a text, not ${describeType(value)}`));
      }
    }
  }
  const controllers = list.filter((owner) => isObject(owner) && owner.controller === true);
  if (controllers.length <= 1) return findings;
  return [...findings, finding('Invalid', ['ownerReferences'], 'has several owners with controller true; one may be')];
}

function checkFinalizers(finalizers: JsonValue | undefined): readonly Finding[] {
  const { list, problems } = entriesOf('finalizers', finalizers);
  const wrong = list.flatMap((entry, i) => {
    if (typeof entry !== 'string') {
      return [finding('TypeInvalid', ['finalizers', i], `must be a text, not ${describeType(entry)}`)];
    }
    if (isQualifiedName(entry)) return [];
    const message = `must be a name such as example.com/cleanup, not ${JSON.stringify(entry.slice(0, 80))}`;
    return [finding('Invalid', ['finalizers', i], message)];
  });
  return [...problems, ...wrong];
}

interface Entries {
  readonly list: readonly JsonValue[];
  readonly problems: readonly Finding[];
}

function entriesOf(field: string, value: JsonValue | undefined): Entries {
  if (Array.isArray(value)) return { list: value, problems: [] };
  if (value === undefined || value === null) return { list: [], problems: [] };
  return { list: [], problems: [finding('TypeInvalid', [field], `must be a list, not ${describeType(value)}`)] };
}

function finding(type: FindingType, below: readonly (string | number)[], message: string): Finding {
  return { type, path: ['metadata', ...below], message };
}
