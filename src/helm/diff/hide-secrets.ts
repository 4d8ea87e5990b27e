import { isObject } from '../../core/json.ts';
import type { ChartObject } from '../install/chart-object.ts';
import type { ObjectChange } from './object-changes.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** The change of a Secret with its values replaced: equal values by `***`, others by `*** (before)` and `*** (after)`. */
export function hideSecrets(change: ObjectChange): ObjectChange {
  if (change.ref.kind !== 'Secret' || change.ref.group !== '') return change;
  const { before, after } = change;
  return {
    ...change,
    ...(before && { before: masked(before, after, ' (before)') }),
    ...(after && { after: masked(after, before, ' (after)') }),
  };
}

function masked(secret: ChartObject, other: ChartObject | undefined, mark: string): ChartObject {
  const out: Record<string, unknown> = { ...secret };
  for (const field of ['data', 'stringData']) {
    const values = secret[field];
    if (!isObject(values)) continue;
    const others = other && isObject(other[field]) ? other[field] : undefined;
    out[field] = Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        const differs = others !== undefined && Object.hasOwn(others, key) && others[key] !== value;
        return [key, differs ? `***${mark}` : '***'];
      }),
    );
  }
  // It repeats the values.
  if (secret.metadata.annotations?.[lastApplied] !== undefined)
    out.metadata = { ...secret.metadata, annotations: { ...secret.metadata.annotations, [lastApplied]: '***' } };
  return out as unknown as ChartObject;
}
