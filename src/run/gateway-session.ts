import type { Diagnostic } from '../core/diagnostic.ts';
import { UsageError } from '../core/errors.ts';
import type { Io } from '../core/io.ts';
import type { EnvoyProcess } from '../envoy/process/envoy-process.ts';
import type { EnvoyProgram } from '../envoy/process/envoy-program.ts';
import { createDiscoveryService, type DiscoveryService } from '../envoy/xds-server/discovery-service.ts';
import { restTransport } from '../envoy/xds-server/rest-transport.ts';
import { changedNames, emptySnapshot, type Snapshot, snapshotOf } from '../envoy/xds-server/snapshot.ts';
import type { RunningTransport } from '../envoy/xds-server/transport.ts';
import { createDiagnosticPlacer, documentFinder } from '../resources/load/places/place-diagnostics.ts';
import type { AccessEntry } from './access-entry.ts';
import type { BackendAddress } from './backend-addresses.ts';
import { createEchoPool } from './echo-pool.ts';
import { explainRefusal, refusalMessage } from './explain-refusal.ts';
import { localBootstrap } from './local-bootstrap.ts';
import { type BootstrapOf, runLocalEnvoy } from './local-envoy.ts';
import { createLocalPorts } from './port-map.ts';
import { type PreparedGateway, prepareGateway } from './prepare-gateway.ts';
import { publishInSteps } from './publish-in-steps.ts';
import { withRereadableStdin } from './read-again.ts';
import { createInputMemory, type TranslatedInput, translateInput } from './translate-input.ts';

/** What to run. */
export interface RunSettings {
  readonly files: readonly string[];
  readonly addMissing: boolean;
  readonly backends: ReadonlyMap<string, BackendAddress>;
  readonly ports: ReadonlyMap<number, number>;
  /** Address of listeners and of the xDS server. */
  readonly host: string;
  /** Port of the xDS server; 0 takes a free one. */
  readonly xdsPort: number;
  /** Absent when Envoy runs elsewhere. */
  readonly envoy?: EnvoyProgram;
  readonly concurrency: number;
}

/** What happened with a change of the files. */
export interface Reload {
  /** False when the last good configuration stays. */
  readonly published: boolean;
  /** Whether Envoy has taken all of it. */
  readonly taken: boolean;
  readonly milliseconds: number;
  readonly input: TranslatedInput;
  readonly problems: readonly Diagnostic[];
  /** How many resources of all kinds were sent anew or taken away. */
  readonly changes: number;
  /** Gateways whose Envoy was started anew, since its bootstrap has changed. */
  readonly restarted: readonly string[];
}

/** Whoever tells the user listens to these. */
export interface RunEvents {
  readonly onAccess: (entry: AccessEntry) => void;
  readonly onRefusal: (finding: Diagnostic) => void;
  readonly onCrash: (gateway: string, reason: string, delayMilliseconds: number) => void;
  readonly onReady: (gateway: string) => void;
}

/** A running gateway: files are translated, an xDS server serves the result, Envoys run it. */
export interface GatewaySession {
  /** Reads the files and publishes what they say; calls that come while one is running are done one after the other. */
  readonly reload: () => Promise<Reload>;
  readonly gateways: () => readonly PreparedGateway[];
  readonly xdsPort: number;
  readonly bootstrap: BootstrapOf;
  readonly stop: () => Promise<void>;
}

interface Served {
  readonly prepared: PreparedGateway;
  readonly snapshot: Snapshot;
  readonly process?: EnvoyProcess;
}

type Published = Pick<Reload, 'taken' | 'changes' | 'restarted'>;

/** Starts the xDS server; the first `reload` starts the Envoys. */
export async function startSession(settings: RunSettings, io: Io, events: RunEvents): Promise<GatewaySession> {
  const service: DiscoveryService = createDiscoveryService();
  const transport: RunningTransport = await restTransport(service, { host: settings.host, port: settings.xdsPort });
  const echoes = createEchoPool(settings.host);
  const ports = createLocalPorts(settings.host, settings.ports);
  const served = new Map<string, Served>();
  const memory = createInputMemory();
  let current: TranslatedInput | undefined;
  let lastRefusal = '';
  const bootstrap: BootstrapOf = (gateway, adminPort, start = 1) =>
    localBootstrap({
      nodeId: `egctl-${process.pid}-${start}`,
      gateway,
      adminPort,
      xdsHost: settings.host,
      xdsPort: transport.port,
      userBootstrap: served.get(gateway)?.prepared.userBootstrap,
    });
  const onLog = async (gateway: string, line: string): Promise<void> => {
    const message = refusalMessage(line);
    const prepared = served.get(gateway)?.prepared;
    if (message === undefined || message === lastRefusal || !prepared || !current?.translation) return;
    lastRefusal = message;
    const finding = explainRefusal(message, prepared.original, current.translation.result.provenance);
    const place = await createDiagnosticPlacer();
    events.onRefusal(place([finding], documentFinder(current.loaded.documents))[0] ?? finding);
  };
  const { envoy } = settings;
  const launch = (gateway: string): EnvoyProcess | undefined =>
    envoy &&
    runLocalEnvoy(gateway, { ...settings, envoy }, bootstrap, {
      ...events,
      onAccess: (entry) => events.onAccess(withService(entry, served.get(gateway)?.prepared)),
      onLog: (name, line) => void onLog(name, line),
    });
  const publish = async (prepared: PreparedGateway): Promise<Published> => {
    const gateway = prepared.name;
    const snapshot = snapshotOf(prepared.resources);
    const before = served.get(gateway);
    const changed = changedNames(before?.snapshot ?? emptySnapshot, snapshot);
    const changes = Object.values(changed).reduce((sum, names) => sum + names.length, 0);
    const restarts = before !== undefined && !sameBootstrap(before.prepared, prepared);
    if (restarts) await before.process?.stop();
    served.set(gateway, { prepared, snapshot, process: before?.process });
    const base = restarts ? undefined : before?.snapshot;
    const taken = (changes === 0 && !restarts) || (await publishInSteps(service, gateway, base, snapshot));
    if (!before || restarts) served.set(gateway, { prepared, snapshot, process: launch(gateway) });
    return { taken: taken || envoy === undefined, changes, restarted: restarts && envoy ? [gateway] : [] };
  };
  const surroundings = withRereadableStdin(io);
  const reloadNow = async (): Promise<Reload> => {
    const start = Date.now();
    const input = await translateInput(
      { ...settings, pointed: new Set(settings.backends.keys()) },
      surroundings,
      memory,
    );
    const { translation, standIns } = input;
    const failed = (...problems: readonly Diagnostic[]): Reload => ({
      ...{ published: false, taken: false, input, changes: 0, restarted: [] },
      problems: [...input.diagnostics, ...problems],
      milliseconds: Date.now() - start,
    });
    if (!translation || !standIns) return failed();
    const errors = [...translation.xds.values()].flatMap((resources) => resources.errors);
    if (errors.length)
      return failed(...errors.map(({ message }) => ({ code: 'xds-problem', severity: 'error', message }) as const));
    const context = { translation, standIns, settings, ports, echoes };
    const names = [...translation.xds.keys()];
    let prepared: readonly PreparedGateway[];
    try {
      prepared = await Promise.all(names.map((name) => prepareGateway(name, context, served.get(name)?.prepared)));
    } catch (error) {
      // A port that cannot be had is a wrong flag at the start, and a bad edit later.
      if (!(error instanceof UsageError) || current === undefined) throw error;
      return failed({ code: 'port-taken', severity: 'error', message: error.message, hint: error.hint });
    }
    current = input;
    lastRefusal = '';
    const results = await Promise.all(prepared.map(publish));
    for (const name of [...served.keys()].filter((key) => !translation.xds.has(key))) {
      await served.get(name)?.process?.stop();
      served.delete(name);
    }
    return {
      published: true,
      taken: results.every(({ taken }) => taken),
      input,
      problems: input.diagnostics,
      changes: results.reduce((sum, { changes }) => sum + changes, 0),
      restarted: results.flatMap(({ restarted }) => restarted),
      milliseconds: Date.now() - start,
    };
  };
  let queue: Promise<unknown> = Promise.resolve();
  return {
    reload: () => {
      const next = queue.then(reloadNow);
      queue = next.catch(() => undefined);
      return next;
    },
    gateways: () => [...served.values()].map(({ prepared }) => prepared),
    xdsPort: transport.port,
    bootstrap,
    stop: async () => {
      await queue;
      await Promise.all([...served.values()].map(({ process: envoy }) => envoy?.stop()));
      service.close();
      await Promise.all([transport.close(), echoes.close()]);
    },
  };
}

function withService(entry: AccessEntry, prepared: PreparedGateway | undefined): AccessEntry {
  const service = entry.upstream === undefined ? undefined : prepared?.serviceAt(entry.upstream);
  return service === undefined ? entry : { ...entry, service };
}

function sameBootstrap(a: PreparedGateway, b: PreparedGateway): boolean {
  return JSON.stringify(a.userBootstrap) === JSON.stringify(b.userBootstrap);
}
