import { didYouMean } from '../../core/did-you-mean.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import type { EnvoyPatchPolicy } from '../../resources/generated/types.ts';
import { keyOf } from '../../translate/gateway-api/resource-index.ts';
import { patchableType } from '../../translate/xds/patch/resource-types.ts';
import type { XdsResources } from '../../translate/xds/resources.ts';
import { type CheckFinding, defineCheck } from '../check.ts';

/** A JSON patch that finds nothing to patch, or that cannot be applied. */
export const patchNotApplied = defineCheck({
  code: 'EG0073',
  name: 'patch-not-applied',
  severity: 'error',
  summary: 'A JSON patch of an EnvoyPatchPolicy has no effect',
  docs: {
    what: 'A patch names a resource that the Gateway does not have, or an operation that cannot be applied to it: its path leads nowhere, or what comes out is no message of Envoy.',
    why: 'The patch is left out and the policy says Programmed=False; the proxy runs without it.',
    example: `kind: EnvoyPatchPolicy
spec:
  jsonPatches:
    - type: type.googleapis.com/envoy.config.listener.v3.Listener
      name: default/eg/htttp   # the listener is default/eg/http
      operation: { op: add, path: /per_connection_buffer_limit_bytes, value: 4096 }`,
    fix: 'egctl x translate --to xds shows the names and the shape of what can be patched.',
  },
  *run({ translation, set }) {
    const policies = new Map(set.envoyPatchPolicies.map((policy) => [keyOf(policy), policy]));
    for (const resources of translation.xds.values()) {
      for (const { namespace, name, status } of resources.envoyPatchPolicies) {
        const policy = policies.get(`${String(namespace)}/${String(name)}`);
        const condition = notProgrammed(status);
        if (!policy || !condition) continue;
        if (condition.reason === 'ResourceNotFound') yield* missingResources(policy, resources);
        else yield* refusedPatches(policy, String(condition.message));
      }
    }
  },
});

function notProgrammed(status: JsonValue | undefined): JsonObject | undefined {
  const ancestors = isObject(status) && Array.isArray(status.ancestors) ? status.ancestors : [];
  const conditions = ancestors.flatMap((ancestor) =>
    isObject(ancestor) && Array.isArray(ancestor.conditions) ? ancestor.conditions.filter(isObject) : [],
  );
  return conditions.find(({ type, status: value }) => type === 'Programmed' && value === 'False');
}

function* missingResources(policy: EnvoyPatchPolicy, resources: XdsResources): Generator<CheckFinding> {
  for (const [i, { type, name }] of (policy.spec.jsonPatches ?? []).entries()) {
    const kind = patchableType(type);
    if (!kind) continue;
    const names = (resources[kind.list] as readonly JsonObject[]).map((resource) => kind.nameOf(resource) ?? '');
    if (names.includes(name)) continue;
    const meant = didYouMean(name, names);
    yield {
      resource: refOf(policy),
      path: ['spec', 'jsonPatches', i, 'name'],
      message: `the Gateway has no ${type.split('.').at(-1)} with the name ${name}`,
      hint: meant === undefined ? namesHint(names) : `Did you mean ${meant}?`,
    };
  }
}

function namesHint(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  if (shown === '') return 'The Gateway has none of this type.';
  return `There are: ${shown}${names.length > 5 ? ', ...' : ''}.`;
}

/** The status names the patches by their index. */
function* refusedPatches(policy: EnvoyPatchPolicy, message: string): Generator<CheckFinding> {
  const parts = [...message.matchAll(/patch (\d+) of [^:]*: (.*?)(?=; patch \d+ of |\.?$)/gs)];
  for (const [, index, problem] of parts) {
    const path = ['spec', 'jsonPatches', Number(index), 'operation'];
    yield { resource: refOf(policy), path, message: `the patch has no effect: ${problem}` };
  }
  if (parts.length === 0) yield { resource: refOf(policy), path: ['spec', 'jsonPatches'], message };
}
