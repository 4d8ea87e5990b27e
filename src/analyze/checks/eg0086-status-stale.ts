import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** An object whose status is about an older generation of it. */
export const statusStale = defineCheck({
  code: 'EG0086',
  name: 'status-stale',
  severity: 'warning',
  needsCluster: true,
  summary: 'A status is older than its object',
  docs: {
    what: 'All conditions in the status of an object have an observedGeneration below the generation of the object.',
    why: 'The controller has not looked at the last change: it is down, overloaded, or it has lost the object.',
    example: `metadata: { generation: 4 }
status:
  conditions:
    - { type: Accepted, status: "True", observedGeneration: 3 }`,
    fix: 'Look at the controller with egctl x log.',
  },
  *run({ cluster }) {
    for (const object of cluster?.objects ?? []) {
      const generation = isObject(object.metadata) ? object.metadata.generation : undefined;
      const observed = [...generations(object.status)];
      if (typeof generation !== 'number' || observed.length === 0) continue;
      const newest = Math.max(...observed);
      if (newest >= generation) continue;
      const message = `the status is about generation ${newest}, the object has generation ${generation}`;
      yield { resource: refOf(object as JsonObject), path: ['status'], message };
    }
  },
});

function* generations(value: JsonValue | undefined): Generator<number> {
  if (Array.isArray(value)) for (const item of value) yield* generations(item);
  else if (isObject(value)) {
    if (typeof value.observedGeneration === 'number') yield value.observedGeneration;
    for (const member of Object.values(value)) if (typeof member === 'object') yield* generations(member);
  }
}
