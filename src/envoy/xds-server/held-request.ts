import type { DiscoveryResponse } from './discovery-service.ts';

/** A request that waits for news. */
export interface HeldRequest {
  readonly response: Promise<DiscoveryResponse>;
  /** Answers the request when there is news. */
  readonly check: () => void;
}

/** How a request is held. */
export interface HeldRequestOptions {
  /** The answer, if there is one by now. `mayResend` allows one that was sent before. */
  readonly news: (mayResend: boolean) => DiscoveryResponse | undefined;
  /** How long it may wait. */
  readonly milliseconds: number;
  /** Milliseconds after which what was sent before may be sent again; undefined for never. */
  readonly resendMilliseconds: number | undefined;
  /** Aborting it ends the wait. */
  readonly signal: AbortSignal;
  /** Called before the request is answered. */
  readonly onEnd: () => void;
}

/** Holds a request until there is news, for as long as it may wait, or until its sender has gone. */
export function holdRequest(options: HeldRequestOptions): HeldRequest {
  const { news, milliseconds, resendMilliseconds, signal, onEnd } = options;
  let mayResend = false;
  let ended = false;
  let answer: (response: DiscoveryResponse) => void = () => {};
  const response = new Promise<DiscoveryResponse>((resolve) => {
    answer = resolve;
  });
  const finish = (result: DiscoveryResponse): void => {
    if (ended) return;
    ended = true;
    clearTimeout(limit);
    clearTimeout(resend);
    signal.removeEventListener('abort', giveUp);
    onEnd();
    answer(result);
  };
  const giveUp = (): void => finish({ unchanged: true });
  const check = (): void => {
    const found = ended ? undefined : news(mayResend);
    if (found) finish(found);
  };
  const limit = setTimeout(giveUp, milliseconds);
  const allowResend = (): void => {
    mayResend = true;
    check();
  };
  const resend = resendMilliseconds === undefined ? undefined : setTimeout(allowResend, resendMilliseconds);
  signal.addEventListener('abort', giveUp, { once: true });
  return { response, check };
}
