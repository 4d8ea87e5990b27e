import { pollSeconds } from './config-source.ts';
import { type DiscoveryType, type Snapshot, selectionVersion, selectResources, typeUrls } from './snapshot.ts';
import { createSubscriptions, type Verdict } from './subscriptions.ts';

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

interface Waiter {
  readonly check: () => void;
}

/** A service without configurations. `onRefusal` hears of versions that an Envoy did not take, once each. */
export function createDiscoveryService(onRefusal: (refusal: Refusal) => void = () => {}): DiscoveryService {
  const snapshots = new Map<string, Snapshot>();
  const subscriptions = createSubscriptions();
  const waiting = new Set<Waiter>();
  const accepting = new Set<Waiter>();
  let closed = false;
  const answer = (request: DiscoveryRequest, signal: AbortSignal): Promise<DiscoveryResponse> => {
    const { type, node, version, resourceNames } = request;
    const subscription = subscriptions.of(node, type, resourceNames);
    if (version !== '') subscription.taken = version;
    const last = subscription.sent;
    const askedAgain = last !== undefined && last !== version;
    if (askedAgain && !subscription.refused) {
      subscription.refused = true;
      onRefusal({ request, version: last });
    }
    for (const waiter of [...accepting]) waiter.check();
    subscription.waiting++;
    return new Promise((resolve) => {
      let mayResend = false;
      const finish = (response: DiscoveryResponse): void => {
        if (!waiting.delete(waiter)) return;
        clearTimeout(limit);
        clearTimeout(resend);
        signal.removeEventListener('abort', forget);
        subscription.waiting--;
        subscription.seen = Date.now();
        resolve(response);
      };
      const waiter: Waiter = {
        check: () => {
          if (closed) return finish({ unchanged: true });
          const snapshot = snapshots.get(node.cluster);
          if (snapshot === undefined) return;
          const current = selectionVersion(snapshot, type, resourceNames);
          if (current === version || (askedAgain && current === last && !mayResend)) return;
          if (subscription.sent !== current) subscription.refused = false;
          subscription.sent = current;
          const resources = selectResources(snapshot, type, resourceNames);
          finish({ unchanged: false, version: current, body: bodyOf(type, current, resources) });
        },
      };
      const limit = setTimeout(() => finish({ unchanged: true }), pollSeconds * 1000);
      const resend = setTimeout(() => {
        mayResend = true;
        waiter.check();
      }, resendMilliseconds);
      const forget = (): void => {
        finish({ unchanged: true });
        if (subscription.waiting === 0) subscriptions.forget(node.cluster, subscription);
      };
      signal.addEventListener('abort', forget, { once: true });
      waiting.add(waiter);
      waiter.check();
    });
  };
  const verdict = (cluster: string, type: DiscoveryType): Verdict => {
    const snapshot = snapshots.get(cluster);
    return snapshot === undefined ? 'pending' : subscriptions.verdict(cluster, type, snapshot);
  };
  const accepted = (cluster: string, type: DiscoveryType, milliseconds: number): Promise<boolean> =>
    new Promise((resolve) => {
      const finish = (result: boolean): void => {
        accepting.delete(waiter);
        clearTimeout(timer);
        resolve(result);
      };
      const waiter: Waiter = {
        check: () => {
          const known = closed ? 'refused' : verdict(cluster, type);
          if (known !== 'pending') finish(known === 'taken');
        },
      };
      const timer = setTimeout(() => finish(false), milliseconds);
      accepting.add(waiter);
      waiter.check();
    });
  const wake = (): void => {
    for (const waiter of [...waiting, ...accepting]) waiter.check();
  };
  return {
    answer,
    accepted,
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

function bodyOf(type: DiscoveryType, version: string, resources: readonly { readonly text: string }[]): string {
  const list = resources.map(({ text }) => text).join(',');
  return `{"versionInfo":${JSON.stringify(version)},"typeUrl":${JSON.stringify(typeUrls[type])},"resources":[${list}]}`;
}
