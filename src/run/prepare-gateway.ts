import type { EnvoyResources } from '../envoy/static-config.ts';
import type { EnvoyProxyBootstrap } from '../resources/generated/types.ts';
import type { Translation } from '../translate/translate-set.ts';
import type { BackendAddress } from './backend-addresses.ts';
import type { EchoPool } from './echo-pool.ts';
import { endpointAddresses } from './localize/endpoint-addresses.ts';
import { type LocalizedBefore, localizeResources } from './localize/localize-resources.ts';
import type { LocalPorts } from './port-map.ts';
import { type ServedGateway, servedGateway } from './served-gateway.ts';
import type { StandInServices } from './stand-in-services.ts';

/** One Gateway (or several merged ones), ready to be served on this machine. */
export interface PreparedGateway extends ServedGateway {
  /** Key of the IR: `namespace/name`. */
  readonly name: string;
  readonly resources: EnvoyResources;
  /** The resources as a cluster would get them: provenance knows these. */
  readonly original: EnvoyResources;
  /** For the next time that the Gateway is prepared. */
  readonly made: LocalizedBefore;
  readonly userBootstrap?: EnvoyProxyBootstrap;
  /** The Service port behind `address:port` of an upstream; several are joined with a comma. */
  readonly serviceAt: (upstream: string) => string | undefined;
}

/** What preparing needs. */
export interface PrepareContext {
  readonly translation: Translation;
  readonly standIns: StandInServices;
  readonly settings: {
    readonly host: string;
    readonly backends: ReadonlyMap<string, BackendAddress>;
    readonly envoy?: unknown;
  };
  readonly ports: LocalPorts;
  readonly echoes: EchoPool;
}

/**
 * Moves one translated Gateway to this machine: its ports, its upstreams (echoes are started here), its access logs. What has not
 * changed since `before` is taken from there.
 */
export async function prepareGateway(
  name: string,
  context: PrepareContext,
  before?: PreparedGateway,
): Promise<PreparedGateway> {
  const { translation, settings } = context;
  const ir = translation.result.xdsIR.get(name) ?? {};
  const original = translation.xds.get(name) ?? emptyResources;
  const ports = await assignPorts(name, ir, context);
  const upstreams = await pointUpstreams(original, context);
  const local = {
    host: settings.host,
    localPort: (port: number, protocol: 'TCP' | 'UDP') => ports.get(`${protocol}${port}`),
    endpoint: (address: string, port: number) => upstreams.targets.get(`${address}:${port}`),
    unverified: upstreams.echoed,
    accessLog: settings.envoy !== undefined,
  };
  const proxy = translation.result.infraIR.get(name)?.proxy;
  return {
    ...servedGateway(name, ir, settings.host, (port, protocol) => ports.get(`${protocol}${port}`) ?? port),
    name,
    ...localizeResources(original, local, before?.made),
    original,
    ...(proxy?.config?.spec?.bootstrap && { userBootstrap: proxy.config.spec.bootstrap }),
    serviceAt: (upstream) => upstreams.services.get(upstream),
  };
}

const emptyResources: EnvoyResources = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };

type Ir = Parameters<typeof servedGateway>[1];

async function assignPorts(name: string, ir: Ir, { ports }: PrepareContext): Promise<ReadonlyMap<string, number>> {
  const wanted = [
    ...[...(ir.http ?? []), ...(ir.tcp ?? [])].map((listener) => ({ listener, protocol: 'TCP' as const })),
    ...(ir.udp ?? []).map((listener) => ({ listener, protocol: 'UDP' as const })),
  ];
  const assigned = new Map<string, number>();
  for (const { listener, protocol } of wanted) {
    const { port, externalPort = port } = listener;
    assigned.set(`${protocol}${port}`, await ports.assign(name, externalPort, protocol));
  }
  return assigned;
}

interface Upstreams {
  readonly targets: ReadonlyMap<string, BackendAddress>;
  readonly services: ReadonlyMap<string, string>;
  /** Clusters whose upstream is an echo. */
  readonly echoed: ReadonlySet<string>;
}

async function pointUpstreams(resources: EnvoyResources, context: PrepareContext): Promise<Upstreams> {
  const targets = new Map<string, BackendAddress>();
  const names = new Map<string, Set<string>>();
  const echoed = new Set<string>();
  for (const [cluster, address, port] of endpointAddresses(resources)) {
    const servicePort = context.standIns.servicePortAt(address, port);
    if (!servicePort) continue;
    const given = context.settings.backends.get(servicePort.service);
    if (!given) echoed.add(cluster);
    const target = given ?? { host: context.echoes.host, port: (await context.echoes.upstream(servicePort)).port };
    targets.set(`${address}:${port}`, target);
    const upstream = `${target.host}:${target.port}`;
    names.set(upstream, (names.get(upstream) ?? new Set()).add(servicePort.service));
  }
  return { targets, echoed, services: new Map([...names].map(([upstream, list]) => [upstream, [...list].join(',')])) };
}
