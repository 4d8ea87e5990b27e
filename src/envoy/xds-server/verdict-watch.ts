import type { DiscoveryType } from './snapshot.ts';
import type { Verdict } from './subscriptions.ts';

/** Those who want to know what Envoys do with what they were sent. */
export interface VerdictWatch {
  /** Resolves to true when the resources of a kind were taken, to false when they were refused or after the time. */
  readonly wait: (cluster: string, type: DiscoveryType, milliseconds: number) => Promise<boolean>;
  /** To be called when the verdict on a kind may have changed. Costs nothing while nobody waits for that kind. */
  readonly check: (cluster: string, type: DiscoveryType) => void;
  /** The same for all kinds and Envoys. */
  readonly checkAll: () => void;
}

/** Nobody waits at first; `verdict` is the one of this moment. */
export function createVerdictWatch(verdict: (cluster: string, type: DiscoveryType) => Verdict): VerdictWatch {
  const waiting = new Map<string, Set<() => void>>();
  const wait = (cluster: string, type: DiscoveryType, milliseconds: number): Promise<boolean> =>
    new Promise((resolve) => {
      const key = keyOf(cluster, type);
      const finish = (result: boolean): void => {
        const others = waiting.get(key);
        others?.delete(check);
        if (others?.size === 0) waiting.delete(key);
        clearTimeout(timer);
        resolve(result);
      };
      const check = (): void => {
        const known = verdict(cluster, type);
        if (known !== 'pending') finish(known === 'taken');
      };
      const timer = setTimeout(() => finish(false), milliseconds);
      waiting.set(key, (waiting.get(key) ?? new Set()).add(check));
      check();
    });
  return {
    wait,
    check: (cluster, type) => {
      for (const check of [...(waiting.get(keyOf(cluster, type)) ?? [])]) check();
    },
    checkAll: () => {
      for (const check of [...waiting.values()].flatMap((checks) => [...checks])) check();
    },
  };
}

function keyOf(cluster: string, type: DiscoveryType): string {
  return `${type}\n${cluster}`;
}
