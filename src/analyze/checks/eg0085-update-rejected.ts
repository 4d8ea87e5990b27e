import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { type ResourceRef, refOf } from '../../core/resource-ref.ts';
import { type CheckFinding, defineCheck } from '../check.ts';

/** A listener that a running proxy refused, or updates of other kinds that it refused. */
export const updateRejected = defineCheck({
  code: 'EG0085',
  name: 'update-rejected',
  severity: 'error',
  needsCluster: true,
  summary: 'A proxy refused an update',
  docs: {
    what: 'The configuration dump of a proxy has an error state, or one of its counters of refused updates is not 0.',
    why: 'The proxy keeps what it had before: changes do not take effect, though every status says that they did.',
    example: 'listener_manager.lds.update_rejected: 3',
    fix: 'The message has Envoy’s reason. egctl analyze --envoy names the field that it comes from.',
  },
  *run({ cluster, index }) {
    for (const { pod, stats = '', configDump } of cluster?.proxies ?? []) {
      const resource = refOf({ ...pod, apiVersion: 'v1', kind: 'Pod' } as JsonObject);
      const errors = [...errorStates(configDump)];
      for (const { name, details } of errors) {
        const [namespace = '', gateway = ''] = name.split('/');
        const owner = index.gateways.get(`${namespace}/${gateway}`);
        yield finding(owner ? refOf(owner) : resource, `proxy ${resource.name} refused listener ${name}: ${details}`);
      }
      if (errors.length > 0) continue;
      for (const [, counter, count] of stats.matchAll(/^(\S+\.update_rejected): ([1-9]\d*)$/gm))
        yield { ...finding(resource, `${counter} is ${count}: the proxy refused updates`), severity: 'warning' };
    }
  },
});

function finding(resource: ResourceRef, message: string): CheckFinding {
  return { resource, message };
}

/** Error states anywhere in a dump, with the name of the entry that has one. */
function* errorStates(value: JsonValue | undefined): Generator<{ readonly name: string; readonly details: string }> {
  if (Array.isArray(value)) for (const item of value) yield* errorStates(item);
  else if (isObject(value)) {
    const state = value.error_state ?? value.errorState;
    if (isObject(state)) yield { name: String(value.name ?? ''), details: String(state.details ?? 'no reason given') };
    else for (const member of Object.values(value)) if (typeof member === 'object') yield* errorStates(member);
  }
}
