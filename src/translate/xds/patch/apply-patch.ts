import type { JsonValue } from '../../../core/json.ts';
import type { JSONPatchConfig } from '../../ir/patch.ts';
import type { Message } from '../messages.ts';
import { systemCaSecretName } from '../names.ts';
import { messageProblem } from '../proto/check-message.ts';
import { withProtoNames } from '../proto/proto-names.ts';
import { readMessage } from '../proto/read-message.ts';
import type { ResourceLists } from '../resources.ts';
import { applyOperation, operationProblem } from './json-patch.ts';
import { type PatchableType, patchableType, patchableTypeUrls } from './resource-types.ts';

/** What became of one patch. */
export type PatchOutcome =
  | { readonly kind: 'applied'; readonly resource: Message; readonly original?: Message }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly problem: string };

/** Applies one patch to the lists; a refused patch changes nothing (spec/xds-telemetry-patches.md H.1). */
export function applyPatch({ type, name, operation }: JSONPatchConfig, lists: ResourceLists): PatchOutcome {
  const malformed = operationProblem(operation);
  if (malformed) return refused(malformed);
  const kind = patchableType(type);
  if (!kind)
    return refused(`resources of type ${type} cannot be patched; the types are ${patchableTypeUrls.join(', ')}`);
  const list = lists[kind.list] as Message[];
  if (operation.op === 'add' && !operation.path && !operation.jsonPath) {
    return store(kind, list, undefined, operation.value ?? null);
  }
  const index = list.findIndex((resource) => kind.nameOf(resource) === name);
  const original = list[index];
  if (!original) return { kind: 'notFound' };
  if (isSystemCa(kind, original)) return refused(systemCaProblem);
  const patched = applyOperation(withProtoNames(kind.message, original), operation);
  if (!patched.ok) return refused(patched.error);
  return store(kind, list, index, patched.value);
}

const systemCaProblem = `the secret ${systemCaSecretName} cannot be made or changed by patches: many clusters trust it`;

function refused(problem: string): PatchOutcome {
  return { kind: 'refused', problem };
}

function isSystemCa(kind: PatchableType, resource: Message): boolean {
  return kind.list === 'secrets' && kind.nameOf(resource) === systemCaSecretName;
}

/** Puts a patched resource in its place, or a new one at the end, if Envoy would take it. */
function store(kind: PatchableType, list: Message[], index: number | undefined, value: JsonValue): PatchOutcome {
  const read = readMessage(kind.message, value);
  if (!read.ok) return refused(read.error);
  if (isSystemCa(kind, read.value)) return refused(systemCaProblem);
  const problem = messageProblem(kind.message, read.value);
  if (problem) return refused(problem);
  const original = index === undefined ? undefined : list[index];
  if (index === undefined) list.push(read.value);
  else list[index] = read.value;
  return { kind: 'applied', resource: read.value, ...(original && { original }) };
}
