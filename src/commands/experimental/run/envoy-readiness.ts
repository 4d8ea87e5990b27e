import { CommandError } from '../../../core/errors.ts';

/** Starts after which a limited wait gives up on an Envoy that ends again and again. */
const hopelessStarts = 4;

/** Waits for the Envoys of a session. */
export interface EnvoyReadiness {
  readonly ready: (gateway: string) => void;
  /** An Envoy has ended: why. */
  readonly failed: (reason: string) => void;
  /**
   * Resolves when all gateways were ready once, or on Ctrl-C; with a limit in milliseconds it throws a CommandError that says why not.
   */
  readonly wait: (gateways: readonly string[], signal: AbortSignal, limit: number | undefined) => Promise<void>;
}

/** No Envoy is ready at first. */
export function createEnvoyReadiness(): EnvoyReadiness {
  const ready = new Set<string>();
  let reason = 'Envoy did not get ready in time';
  let failures = 0;
  return {
    ready: (gateway) => void ready.add(gateway),
    failed: (text) => {
      reason = text;
      failures++;
    },
    wait: async (gateways, signal, limit) => {
      const end = limit === undefined ? undefined : Date.now() + limit;
      while (!signal.aborted && !gateways.every((gateway) => ready.has(gateway))) {
        if (end !== undefined && (Date.now() > end || failures >= hopelessStarts)) throw new CommandError(reason);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
