import { type DiscoveryType, type Snapshot, selectionVersion } from './snapshot.ts';

/** What an Envoy asks for again and again: all resources of a kind, or those of some names. */
export interface Subscription {
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

/** Nobody subscribes to anything at first. */
export function createSubscriptions(): Subscriptions {
  const byCluster = new Map<string, Map<string, Subscription>>();
  const ofCluster = (cluster: string): Map<string, Subscription> => {
    const known = byCluster.get(cluster) ?? new Map<string, Subscription>();
    byCluster.set(cluster, known);
    return known;
  };
  return {
    of: ({ id, cluster }, type, resourceNames) => {
      const list = ofCluster(cluster);
      const key = `${type}\n${id}\n${resourceNames.join('\n')}`;
      const subscription = list.get(key) ?? { type, resourceNames, refused: false, waiting: 0, seen: 0 };
      subscription.seen = Date.now();
      list.set(key, subscription);
      return subscription;
    },
    exist: (cluster) => (byCluster.get(cluster)?.size ?? 0) > 0,
    forget: (cluster, subscription) => {
      const list = ofCluster(cluster);
      for (const [key, known] of list) if (known === subscription) list.delete(key);
    },
    prune: (cluster, snapshot) => {
      const list = ofCluster(cluster);
      const silent = Date.now() - goneMilliseconds;
      for (const [key, subscription] of list)
        if (subscription.waiting === 0 && (subscription.seen < silent || isGone(subscription, snapshot)))
          list.delete(key);
    },
    verdict: (cluster, type, snapshot) => {
      const asked = [...ofCluster(cluster).values()].filter((subscription) => subscription.type === type);
      if (asked.length === 0) return type === 'listeners' || type === 'clusters' ? 'pending' : 'taken';
      const open = asked.filter(
        (subscription) =>
          !isGone(subscription, snapshot) &&
          subscription.taken !== selectionVersion(snapshot, type, subscription.resourceNames),
      );
      if (open.length === 0) return 'taken';
      const isRefused = ({ refused, sent, resourceNames }: Subscription): boolean =>
        refused && sent === selectionVersion(snapshot, type, resourceNames);
      return open.every(isRefused) ? 'refused' : 'pending';
    },
  };
}

/** Envoy gives up a subscription when what referred to it is removed; until then nothing can be taken. */
function isGone({ type, resourceNames }: Subscription, snapshot: Snapshot): boolean {
  return resourceNames.length > 0 && resourceNames.every((name) => !snapshot[type].has(name));
}
