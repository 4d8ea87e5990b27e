import type { Io } from '../core/io.ts';
import type { EnvoyProcess } from '../envoy/process/envoy-process.ts';
import type { EnvoyProgram } from '../envoy/process/envoy-program.ts';
import { createDiscoveryService } from '../envoy/xds-server/discovery-service.ts';
import type { AccessEntry } from './access-entry.ts';
import type { BackendAddress } from './backend-addresses.ts';
import { createEchoPool } from './echo-pool.ts';
import { localBootstrap } from './local-bootstrap.ts';
import { type BootstrapOf, runLocalEnvoy } from './local-envoy.ts';
import { createLocalPorts } from './port-map.ts';
import type { PreparedGateway } from './prepare-gateway.ts';
import { createRefusalReporter, type OnRefusal } from './refusal-reporter.ts';
import { createGatewayReloader, type GatewayReloader, type Reload } from './reload-gateways.ts';
import { createRunningGateways, type RunningGateways } from './running-gateways.ts';
import { serveXds } from './serve-xds.ts';

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

/** Whoever tells the user listens to these. */
export interface RunEvents {
  readonly onAccess: (entry: AccessEntry) => void;
  readonly onRefusal: OnRefusal;
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

/** Starts the xDS server; the first `reload` starts the Envoys. Throws a UsageError when its address cannot be had. */
export async function startSession(settings: RunSettings, io: Io, events: RunEvents): Promise<GatewaySession> {
  const { host, envoy } = settings;
  const service = createDiscoveryService();
  const transport = await serveXds(service, host, settings.xdsPort);
  const echoes = createEchoPool(host);
  const bootstrap: BootstrapOf = (gateway, adminPort, start = 1) =>
    localBootstrap({
      nodeId: `egctl-${process.pid}-${start}`,
      ...{ gateway, adminPort, xdsHost: host, xdsPort: transport.port },
      userBootstrap: gateways.get(gateway)?.userBootstrap,
    });
  const refusals = createRefusalReporter(events.onRefusal);
  const launch = (name: string, program: EnvoyProgram): EnvoyProcess =>
    runLocalEnvoy(name, { envoy: program, concurrency: settings.concurrency }, bootstrap, {
      ...events,
      onAccess: (entry) => events.onAccess(withService(entry, gateways.get(name))),
      onLog: (_, line) => void refusals.hear(line, gateways.get(name), reloader.current()),
    });
  const gateways: RunningGateways = createRunningGateways(service, envoy && ((name) => launch(name, envoy)));
  const reloader: GatewayReloader = createGatewayReloader(
    {
      input: { ...settings, pointed: new Set(settings.backends.keys()) },
      prepare: { settings, ports: createLocalPorts(host, settings.ports), echoes },
      ...{ gateways, onAccepted: refusals.forget },
    },
    io,
  );
  return {
    reload: reloader.reload,
    gateways: gateways.all,
    xdsPort: transport.port,
    bootstrap,
    stop: async () => {
      await reloader.settled();
      await gateways.stop();
      service.close();
      await Promise.all([transport.close(), echoes.close()]);
    },
  };
}

function withService(entry: AccessEntry, prepared: PreparedGateway | undefined): AccessEntry {
  const service = entry.upstream === undefined ? undefined : prepared?.serviceAt(entry.upstream);
  return service === undefined ? entry : { ...entry, service };
}
