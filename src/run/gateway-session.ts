import type { Diagnostic } from '../core/diagnostic.ts';
import type { Io } from '../core/io.ts';
import { type EnvoyProcess, startEnvoy } from '../envoy/process/envoy-process.ts';
import { freePort } from '../envoy/process/free-port.ts';
import { createDiscoveryService, type DiscoveryService } from '../envoy/xds-server/discovery-service.ts';
import { restTransport } from '../envoy/xds-server/rest-transport.ts';
import { changedNames, emptySnapshot, type Snapshot, snapshotOf } from '../envoy/xds-server/snapshot.ts';
import type { RunningTransport } from '../envoy/xds-server/transport.ts';
import { createDiagnosticPlacer, documentFinder } from '../resources/load/place-diagnostics.ts';
import { type AccessEntry, readAccessEntry } from './access-entry.ts';
import type { BackendTarget } from './backend-target.ts';
import { createEchoPool } from './echo-pool.ts';
import { explainRefusal, refusalMessage } from './explain-refusal.ts';
import { localBootstrap } from './local-bootstrap.ts';
import { createLocalPorts } from './port-map.ts';
import { type PreparedGateway, prepareGateway } from './prepare-gateway.ts';
import { publishInSteps } from './publish-in-steps.ts';
import { type TranslatedInput, translateInput } from './translate-input.ts';

/** What to run. */
export interface RunSettings {
  readonly files: readonly string[];
  readonly addMissing: boolean;
  readonly backends: ReadonlyMap<string, BackendTarget>;
  readonly ports: ReadonlyMap<number, number>;
  /** Address of listeners and of the xDS server. */
  readonly host: string;
  /** Port of the xDS server; 0 takes a free one. */
  readonly xdsPort: number;
  /** The binary; absent when Envoy runs elsewhere. */
  readonly envoy?: string;
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
  readonly bootstrap: (gateway: string, adminPort: number) => ReturnType<typeof localBootstrap>;
  readonly stop: () => Promise<void>;
}

interface Served {
  readonly prepared: PreparedGateway;
  readonly snapshot: Snapshot;
  readonly process?: EnvoyProcess;
}

/** Starts the xDS server; the first `reload` starts the Envoys. */
export async function startSession(settings: RunSettings, io: Io, events: RunEvents): Promise<GatewaySession> {
  const service: DiscoveryService = createDiscoveryService();
  const transport: RunningTransport = await restTransport(service, { host: settings.host, port: settings.xdsPort });
  const echoes = createEchoPool();
  const ports = createLocalPorts(settings.host, settings.ports);
  const served = new Map<string, Served>();
  let current: TranslatedInput | undefined;
  let lastRefusal = '';
  const bootstrap = (gateway: string, adminPort: number, start = 1) =>
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
  const launch = (gateway: string): EnvoyProcess | undefined =>
    settings.envoy === undefined
      ? undefined
      : startEnvoy(
          {
            binary: settings.envoy,
            concurrency: settings.concurrency,
            bootstrap: async (start) => {
              const adminPort = await freePort('127.0.0.1');
              return { adminPort, config: bootstrap(gateway, adminPort, start) };
            },
          },
          {
            onOutput: (line) => {
              const entry = readAccessEntry(line, gateway);
              if (entry) events.onAccess(withService(entry, served.get(gateway)?.prepared));
            },
            onLog: (line) => void onLog(gateway, line),
            onCrash: (reason, delay) => events.onCrash(gateway, reason, delay),
            onReady: () => events.onReady(gateway),
          },
        );
  const publish = async (gateway: string, prepared: PreparedGateway): Promise<{ taken: boolean; changes: number }> => {
    const snapshot = snapshotOf(prepared.resources);
    const before = served.get(gateway);
    const changed = changedNames(before?.snapshot ?? emptySnapshot, snapshot);
    const changes = Object.values(changed).reduce((sum, names) => sum + names.length, 0);
    served.set(gateway, { prepared, snapshot, process: before?.process });
    const taken = changes === 0 || (await publishInSteps(service, gateway, before?.snapshot, snapshot));
    if (!before) served.set(gateway, { prepared, snapshot, process: launch(gateway) });
    return { taken: taken || settings.envoy === undefined, changes };
  };
  const reloadNow = async (): Promise<Reload> => {
    const start = Date.now();
    const input = await translateInput({ ...settings, pointed: new Set(settings.backends.keys()) }, io);
    const { translation, standIns } = input;
    const problems = [...input.diagnostics];
    const failed = { published: false, taken: false, input, changes: 0 };
    if (!translation || !standIns) return { ...failed, problems, milliseconds: Date.now() - start };
    const errors = [...translation.xds.values()].flatMap((resources) => resources.errors);
    for (const { message } of errors) problems.push({ code: 'xds-problem', severity: 'error', message });
    if (errors.length) return { ...failed, problems, milliseconds: Date.now() - start };
    current = input;
    lastRefusal = '';
    const context = { translation, standIns, settings, ports, echoes };
    const prepared = await Promise.all([...translation.xds.keys()].map((key) => prepareGateway(key, context)));
    const results = await Promise.all(prepared.map((gateway) => publish(gateway.name, gateway)));
    const gone = [...served.keys()].filter((name) => !translation.xds.has(name));
    for (const name of gone) {
      await served.get(name)?.process?.stop();
      served.delete(name);
    }
    return {
      published: true,
      taken: results.every(({ taken }) => taken),
      input,
      problems,
      changes: results.reduce((sum, { changes }) => sum + changes, 0),
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
