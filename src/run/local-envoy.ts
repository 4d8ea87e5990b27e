import { type EnvoyProcess, startEnvoy } from '../envoy/process/envoy-process.ts';
import type { EnvoyProgram } from '../envoy/process/envoy-program.ts';
import { freePort } from '../envoy/process/free-port.ts';
import type { AccessEntry } from './access-entry.ts';
import { createAccessLogReader } from './access-log-reader.ts';
import type { localBootstrap } from './local-bootstrap.ts';

/** The bootstrap of a Gateway's Envoy; starts are numbered from 1. */
export type BootstrapOf = (gateway: string, adminPort: number, start?: number) => ReturnType<typeof localBootstrap>;

/** What is heard from the Envoy of a Gateway. */
export interface LocalEnvoyEvents {
  readonly onAccess: (entry: AccessEntry) => void;
  /** A line of Envoy's own log. */
  readonly onLog: (gateway: string, line: string) => void;
  readonly onCrash: (gateway: string, reason: string, delayMilliseconds: number) => void;
  readonly onReady: (gateway: string) => void;
}

/** Runs the Envoy of a Gateway, each start with an admin port of its own. */
export function runLocalEnvoy(
  gateway: string,
  settings: { readonly envoy: EnvoyProgram; readonly concurrency: number },
  bootstrap: BootstrapOf,
  events: LocalEnvoyEvents,
): EnvoyProcess {
  const read = createAccessLogReader(gateway);
  return startEnvoy(
    {
      program: settings.envoy,
      concurrency: settings.concurrency,
      bootstrap: async (start) => {
        const adminPort = await freePort('127.0.0.1');
        return { adminPort, config: bootstrap(gateway, adminPort, start) };
      },
    },
    {
      onOutput: (line) => {
        const entry = read(line);
        if (entry) events.onAccess(entry);
      },
      onLog: (line) => events.onLog(gateway, line),
      onCrash: (reason, delay) => events.onCrash(gateway, reason, delay),
      onReady: () => events.onReady(gateway),
    },
  );
}
