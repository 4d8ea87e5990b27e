import { type DiscoveryType, type Snapshot, selectionVersion } from './snapshot.ts';

/** What an Envoy asks for again and again: all resources of a kind, or those of some names. */
export interface Subscription {
  /** Identifies it among those of the same cluster and type. */
  readonly key: string;
  readonly type: DiscoveryType;
  readonly resourceNames: readonly string[];
  /** The version that was sent last, and the one that the Envoy has taken. */
  sent?: string;
  taken?: string;
  /** Whether `onRefusal` has heard of the version that was sent last. */
  refused: boolean;
  /** Requests that wait for news, and when the last one came or was answered. */
  waiting: number;
  seen: number;
}

/** An Envoy asks again at once after an answer; one that has not done so for this long was killed. */
const goneMilliseconds = 5_000;

/** What became of resources that were sent: Envoy asks again with their version, or with the one before. */
export type Verdict = 'taken' | 'refused' | 'pending';

/** The subscriptions of all Envoys. */
export interface Subscriptions {
  readonly of: (
    node: { readonly id: string; readonly cluster: string },
    type: DiscoveryType,
    resourceNames: readonly string[],
  ) => Subscription;
  readonly exist: (cluster: string) => boolean;
  /** Forgets a subscription whose Envoy has gone or asks for something else. */
  readonly forget: (cluster: string, subscription: Subscription) => void;
  /** Forgets what nobody asks for any more. */
  readonly prune: (cluster: string, snapshot: Snapshot) => void;
  /** What the Envoys of a cluster name have done with what the snapshot holds of a kind; `pending` while none has asked for it. */
  readonly verdict: (cluster: string, type: DiscoveryType, snapshot: Snapshot) => Verdict;
}

type ByKey = Map<string, Subscription>;

/** Nobody subscribes to anything at first. */
export function createSubscriptions(): Subscriptions {
  /** By cluster and type: there may be a thousand for endpoints, and the verdict on routes must not look at them. */
  const byCluster = new Map<string, Map<DiscoveryType, ByKey>>();
  const listOf = (cluster: string, type: DiscoveryType): ByKey => {
    const byType = byCluster.get(cluster) ?? new Map<DiscoveryType, ByKey>();
    byCluster.set(cluster, byType);
    const list = byType.get(type) ?? new Map<string, Subscription>();
    byType.set(type, list);
    return list;
  };
  return {
    of: ({ id, cluster }, type, resourceNames) => {
      const list = listOf(cluster, type);
      const key = `${id}\n${resourceNames.join('\n')}`;
      const subscription = list.get(key) ?? { key, type, resourceNames, refused: false, waiting: 0, seen: 0 };
      subscription.seen = Date.now();
      list.set(key, subscription);
      return subscription;
    },
    exist: (cluster) => [...(byCluster.get(cluster)?.values() ?? [])].some(({ size }) => size > 0),
    forget: (cluster, subscription) => {
      const list = listOf(cluster, subscription.type);
      // The same may have been asked for anew since.
      if (list.get(subscription.key) === subscription) list.delete(subscription.key);
    },
    prune: (cluster, snapshot) => {
      const silent = Date.now() - goneMilliseconds;
      for (const list of byCluster.get(cluster)?.values() ?? [])
        for (const [key, subscription] of list)
          if (subscription.waiting === 0 && (subscription.seen < silent || isGone(subscription, snapshot)))
            list.delete(key);
    },
    verdict: (cluster, type, snapshot) => verdictOf([...listOf(cluster, type).values()], type, snapshot),
  };
}

function verdictOf(asked: readonly Subscription[], type: DiscoveryType, snapshot: Snapshot): Verdict {
  if (asked.length === 0) return type === 'listeners' || type === 'clusters' ? 'pending' : 'taken';
  const currentOf = ({ resourceNames }: Subscription): string => selectionVersion(snapshot, type, resourceNames);
  const open = asked.filter((each) => !isGone(each, snapshot) && each.taken !== currentOf(each));
  if (open.length === 0) return 'taken';
  return open.every((each) => each.refused && each.sent === currentOf(each)) ? 'refused' : 'pending';
}

/** Envoy gives up a subscription when what referred to it is removed; until then nothing can be taken. */
function isGone({ type, resourceNames }: Subscription, snapshot: Snapshot): boolean {
  return resourceNames.length > 0 && resourceNames.every((name) => !snapshot[type].has(name));
}
