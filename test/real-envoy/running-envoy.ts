import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isObject, type JsonObject, type JsonValue } from '../../src/core/json.ts';
import { type EnvoyResources, staticConfig } from '../../src/envoy/static-config.ts';
import { translateManifests } from '../../src/translate-manifests.ts';

/** An Envoy that serves translated manifests on loopback. */
export interface RunningEnvoy {
  /** Base URL of the listener on a Gateway port. */
  readonly url: (gatewayPort: number) => string;
  readonly stop: () => Promise<void>;
}

/** Which local ports stand for the addresses of backends: `10.96.10.1:3000` -> 40123. */
export type Backends = Readonly<Record<string, number>>;

/** Translates manifests and runs Envoy with the result. Throws with Envoy's log when it does not get ready. */
export async function runEnvoy(envoy: string, manifests: string, backends: Backends): Promise<RunningEnvoy> {
  const { translation, diagnostics } = await translateManifests({ 'test.yaml': manifests });
  if (!translation) throw new Error(`manifests are refused: ${JSON.stringify(diagnostics)}`);
  const [resources] = translation.xds.values();
  if (!resources || resources.errors.length) throw new Error(`no configuration: ${JSON.stringify(resources?.errors)}`);
  const listeners = resources.listeners.filter(({ name }) => !name.startsWith('envoy-gateway-proxy-ready'));
  const ports = new Map<number, number>();
  for (const listener of listeners) ports.set(portOf(listener), await freePort());
  const admin = await freePort();
  const plain = JSON.parse(JSON.stringify({ ...resources, listeners })) as EnvoyResources;
  const config = rewrite(staticConfig(plain, { adminPort: admin }), ports, backends);
  const folder = mkdtempSync(join(tmpdir(), 'egctl-run-'));
  writeFileSync(join(folder, 'envoy.json'), JSON.stringify(config));
  const log = join(folder, 'envoy.log');
  const args = [
    '-c',
    join(folder, 'envoy.json'),
    '--concurrency',
    '1',
    '--disable-hot-restart',
    '--log-path',
    log,
    '--log-level',
    'warning',
  ];
  const child = spawn(envoy, args, { stdio: 'ignore' });
  try {
    await ready(child, admin, log);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    url: (gatewayPort) => `http://127.0.0.1:${ports.get(gatewayPort < 1024 ? gatewayPort + 10000 : gatewayPort)}`,
    stop: async () => {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function portOf(listener: JsonObject): number {
  const address = listener.address as { readonly socketAddress?: { readonly portValue?: number } } | undefined;
  return address?.socketAddress?.portValue ?? 0;
}

/** Listeners move to free loopback ports, addresses of backends to the upstreams of the test. */
function rewrite(config: JsonObject, ports: ReadonlyMap<number, number>, backends: Backends): JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    if (typeof value.address === 'string' && typeof value.portValue === 'number') {
      const backend = backends[`${value.address}:${value.portValue}`];
      if (backend !== undefined) return { address: '127.0.0.1', portValue: backend };
      const port = value.address === '0.0.0.0' ? ports.get(value.portValue) : undefined;
      return port === undefined ? value : { address: '127.0.0.1', portValue: port };
    }
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, v === undefined ? v : visit(v)])) as JsonObject;
  };
  return visit(config) as JsonObject;
}

async function ready(child: ChildProcess, admin: number, log: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${admin}/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Envoy did not get ready:\n${readFileSync(log, 'utf8').slice(0, 4000)}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
