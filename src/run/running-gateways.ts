import type { EnvoyProcess } from '../envoy/process/envoy-process.ts';
import type { DiscoveryService } from '../envoy/xds-server/discovery-service.ts';
import { changedNames, emptySnapshot, type Snapshot, snapshotOf } from '../envoy/xds-server/snapshot.ts';
import type { PreparedGateway } from './prepare-gateway.ts';
import { publishInSteps } from './publish-in-steps.ts';

/** What became of a Gateway that was published. */
export interface PublishedGateway {
  /** Whether Envoy has taken all of it. */
  readonly taken: boolean;
  /** How many resources of all kinds were sent anew or taken away. */
  readonly changes: number;
  /** Whether its Envoy was started anew, since its bootstrap has changed. */
  readonly restarted: boolean;
}

/** The Gateways of a session, each with what is served to its Envoy and the process that runs it. */
export interface RunningGateways {
  readonly get: (name: string) => PreparedGateway | undefined;
  readonly all: () => readonly PreparedGateway[];
  /** Serves a Gateway, for the first time or as it is now; starts its Envoy when it has none or one with another bootstrap. */
  readonly publish: (gateway: PreparedGateway) => Promise<PublishedGateway>;
  /** Ends the Envoys of all other Gateways. */
  readonly keepOnly: (names: ReadonlySet<string>) => Promise<void>;
  /** Ends all Envoys. */
  readonly stop: () => Promise<void>;
}

interface RunningGateway {
  readonly prepared: PreparedGateway;
  readonly snapshot: Snapshot;
  readonly process?: EnvoyProcess;
}

/** No Gateway runs at first. `launch` starts the Envoy of one; undefined when Envoys run elsewhere. */
export function createRunningGateways(
  service: DiscoveryService,
  launch: ((gateway: string) => EnvoyProcess) | undefined,
): RunningGateways {
  const running = new Map<string, RunningGateway>();
  const publish = async (prepared: PreparedGateway): Promise<PublishedGateway> => {
    const { name } = prepared;
    const snapshot = snapshotOf(prepared.resources);
    const before = running.get(name);
    const changes = countChanges(before?.snapshot ?? emptySnapshot, snapshot);
    const restarts = before !== undefined && !sameBootstrap(before.prepared, prepared);
    if (restarts) await before.process?.stop();
    running.set(name, { prepared, snapshot, process: before?.process });
    const base = restarts ? undefined : before?.snapshot;
    const taken = (changes === 0 && !restarts) || (await publishInSteps(service, name, base, snapshot));
    if (!before || restarts) running.set(name, { prepared, snapshot, process: launch?.(name) });
    return { taken: taken || !launch, changes, restarted: restarts && launch !== undefined };
  };
  return {
    get: (name) => running.get(name)?.prepared,
    all: () => [...running.values()].map(({ prepared }) => prepared),
    publish,
    keepOnly: async (names) => {
      for (const [name, { process }] of running) {
        if (names.has(name)) continue;
        await process?.stop();
        running.delete(name);
      }
    },
    stop: async () => void (await Promise.all([...running.values()].map(({ process }) => process?.stop()))),
  };
}

function countChanges(before: Snapshot, after: Snapshot): number {
  return Object.values(changedNames(before, after)).reduce((sum, names) => sum + names.length, 0);
}

function sameBootstrap(a: PreparedGateway, b: PreparedGateway): boolean {
  return JSON.stringify(a.userBootstrap) === JSON.stringify(b.userBootstrap);
}
