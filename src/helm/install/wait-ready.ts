import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../../core/errors.ts';
import { describeRef, refOf } from '../../core/resource-ref.ts';
import type { LiveObject } from '../../kubernetes/kubernetes-client.ts';
import type { ChartObject } from './chart-object.ts';
import type { ClusterObjects } from './cluster-objects.ts';
import type { Progress } from './progress.ts';
import type { Readiness } from './readiness.ts';

const pause = 1000;

/** How long and by which rule is waited. */
export interface WaitOptions {
  readonly timeoutMs: number;
  readonly rule: (object: LiveObject) => Readiness;
  /** What an object that vanished counts as: hooks may delete themselves when done. */
  readonly gone: 'ready' | 'failed';
}

/** Waits until all objects are ready by the rule. One that fails, or the end of the time, is a CommandError that names them with reasons. */
export async function waitReady(
  objects: readonly ChartObject[],
  cluster: ClusterObjects,
  options: WaitOptions,
  progress: Progress,
): Promise<void> {
  const limit = Date.now() + options.timeoutMs;
  let open = objects;
  for (;;) {
    const states = await Promise.all(
      open.map(async (object) => ({ object, state: await stateOf(object, cluster, options) })),
    );
    const [broken] = states.filter(({ state }) => state.state === 'failed');
    if (broken) throw new CommandError(line(broken.object, broken.state), hint(broken.object));
    const rest = states.filter(({ state }) => state.state === 'waiting');
    const [first] = rest;
    if (first === undefined) return;
    if (Date.now() >= limit)
      throw new CommandError(
        `not ready after ${options.timeoutMs / 1000} s: ${rest.map(({ object, state }) => line(object, state)).join('; ')}`,
        `${hint(first.object)}; a longer wait is --timeout`,
      );
    progress.waiting(line(first.object, first.state));
    open = rest.map(({ object }) => object);
    await sleep(Math.min(pause, Math.max(limit - Date.now(), 1)));
  }
}

async function stateOf(object: ChartObject, cluster: ClusterObjects, { rule, gone }: WaitOptions): Promise<Readiness> {
  const live = await cluster.find(object);
  if (live) return rule({ ...live, kind: object.kind });
  return gone === 'ready' ? { state: 'ready' } : { state: 'waiting', reason: 'it does not exist' };
}

function line(object: ChartObject, state: Readiness): string {
  return `${describeRef(refOf(object))}: ${'reason' in state ? state.reason : 'ready'}`;
}

function hint(object: ChartObject): string {
  const { name, namespace } = object.metadata;
  return `see kubectl describe ${object.kind.toLowerCase()} ${name}${namespace ? ` -n ${namespace}` : ''}`;
}
