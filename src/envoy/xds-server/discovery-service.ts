import { pollSeconds } from './config-source.ts';
import { type HeldRequest, holdRequest } from './held-request.ts';
import { type DiscoveryType, type Snapshot, selectionVersion, selectResources, typeUrls } from './snapshot.ts';
import { createSubscriptions, type Subscription } from './subscriptions.ts';
import { createVerdictWatch } from './verdict-watch.ts';

/** What an Envoy asks for, whatever the transport. */
export interface DiscoveryRequest {
  readonly type: DiscoveryType;
  /** Identifies the Envoy; `cluster` says whose configuration it wants. */
  readonly node: { readonly id: string; readonly cluster: string };
  /** The version that the Envoy has accepted last; empty at first. */
  readonly version: string;
  readonly resourceNames: readonly string[];
}

/** An answer: resources as JSON text, or `unchanged` when nothing was new for as long as a request may wait. */
export type DiscoveryResponse =
  | { readonly unchanged: true }
  | { readonly unchanged: false; readonly version: string; readonly body: string };

/** An Envoy asked again without having taken what it was sent. */
export interface Refusal {
  readonly request: DiscoveryRequest;
  /** The version that it did not take. */
  readonly version: string;
}

/** Answers what Envoys ask. A transport (REST-JSON, or a gRPC stream) stands between it and them. */
export interface DiscoveryService {
  /** Resolves when there is news for the asker, or when it has waited long enough. Aborting it forgets the request. */
  readonly answer: (request: DiscoveryRequest, signal: AbortSignal) => Promise<DiscoveryResponse>;
  /** Replaces the configuration of all Envoys of a cluster name; waiting requests are answered at once. */
  readonly publish: (cluster: string, snapshot: Snapshot) => void;
  /** Whether an Envoy of a cluster name asks for anything. */
  readonly isWatched: (cluster: string) => boolean;
  /** Resolves to true when the Envoys have taken the current resources of a kind, to false when they refuse them or after the time. */
  readonly accepted: (cluster: string, type: DiscoveryType, milliseconds: number) => Promise<boolean>;
  /** Answers all waiting requests, so that the transport can end. */
  readonly close: () => void;
}

/** An Envoy that asks again for what it did not take gets it again after this time: it may have been started anew. */
const resendMilliseconds = 1_000;

/** A service without configurations. `onRefusal` hears of versions that an Envoy did not take, once each. */
export function createDiscoveryService(onRefusal: (refusal: Refusal) => void = () => {}): DiscoveryService {
  const snapshots = new Map<string, Snapshot>();
  const subscriptions = createSubscriptions();
  const held = new Set<HeldRequest>();
  let closed = false;
  const verdicts = createVerdictWatch((cluster, type) => {
    if (closed) return 'refused';
    const snapshot = snapshots.get(cluster);
    return snapshot === undefined ? 'pending' : subscriptions.verdict(cluster, type, snapshot);
  });
  const answer = async (request: DiscoveryRequest, signal: AbortSignal): Promise<DiscoveryResponse> => {
    if (signal.aborted) return { unchanged: true };
    const { type, node, version, resourceNames } = request;
    const subscription = subscriptions.of(node, type, resourceNames);
    const before = subscription.sent;
    const askedAgain = before !== undefined && before !== version;
    const refused = noteVersion(subscription, version);
    if (refused !== undefined) onRefusal({ request, version: refused });
    verdicts.check(node.cluster, type);
    subscription.waiting++;
    const waiting = holdRequest({
      signal,
      milliseconds: pollSeconds[type] * 1000,
      resendMilliseconds: askedAgain ? resendMilliseconds : undefined,
      news: (mayResend) => {
        if (closed) return { unchanged: true };
        const snapshot = snapshots.get(node.cluster);
        return snapshot && newsFor(subscription, snapshot, version, askedAgain && !mayResend ? before : undefined);
      },
      onEnd: () => {
        held.delete(waiting);
        subscription.waiting--;
        subscription.seen = Date.now();
        if (signal.aborted && subscription.waiting === 0) subscriptions.forget(node.cluster, subscription);
      },
    });
    held.add(waiting);
    waiting.check();
    return await waiting.response;
  };
  const wake = (): void => {
    for (const waiting of [...held]) waiting.check();
    verdicts.checkAll();
  };
  return {
    answer,
    accepted: verdicts.wait,
    isWatched: subscriptions.exist,
    publish: (cluster, snapshot) => {
      snapshots.set(cluster, snapshot);
      subscriptions.prune(cluster, snapshot);
      wake();
    },
    close: () => {
      closed = true;
      wake();
    },
  };
}

/** Notes the version with which an Envoy asks; returns the one that it was sent and, as shows for the first time, did not take. */
function noteVersion(subscription: Subscription, version: string): string | undefined {
  const { sent, refused } = subscription;
  if (version !== '') subscription.taken = version;
  if (refused || sent === undefined || sent === version) return undefined;
  subscription.refused = true;
  return sent;
}

/** What an Envoy with a version gets; nothing when that is the current one, or the one that it does `notYet` get again. */
function newsFor(
  subscription: Subscription,
  snapshot: Snapshot,
  version: string,
  notYet: string | undefined,
): DiscoveryResponse | undefined {
  const { type, resourceNames } = subscription;
  const current = selectionVersion(snapshot, type, resourceNames);
  if (current === version || current === notYet) return undefined;
  if (subscription.sent !== current) subscription.refused = false;
  subscription.sent = current;
  const body = bodyOf(type, current, selectResources(snapshot, type, resourceNames));
  return { unchanged: false, version: current, body };
}

function bodyOf(type: DiscoveryType, version: string, resources: readonly { readonly text: string }[]): string {
  const list = resources.map(({ text }) => text).join(',');
  return `{"versionInfo":${JSON.stringify(version)},"typeUrl":${JSON.stringify(typeUrls[type])},"resources":[${list}]}`;
}
