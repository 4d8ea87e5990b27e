import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { envoyBinary } from '../test/setup/fetch-envoy.mjs';
import type { Bench } from './bench.ts';
import { routesInput } from './generate-input.ts';

/** How long an edit takes from the write of the file to the first answer by the new configuration, in seconds. */
interface ReloadMeasurement {
  readonly median: number;
  readonly worst: number;
  readonly edits: number;
}

/** Edits of one `x run` before the measured ones: the first reloads run code that is not compiled yet. */
const warmUps = 3;

/** `x run`: from an edit to the first answer by the new configuration. Needs a real Envoy; without one nothing is measured. */
export async function reload({ root, quick, record, limit }: Bench): Promise<void> {
  const envoy = await envoyBinary();
  if (envoy === undefined) return;
  for (const { routes, goal } of [
    { routes: 10, goal: 0.3 },
    { routes: 1_000, goal: 1 },
  ]) {
    const { median } = await measureReload(join(root, 'bin/egctl.js'), envoy, routes, quick ? 5 : 15);
    record(`x run: an edit among ${routes} routes`, { seconds: median, mebibytes: 0 });
    limit({ meaning: `x run: an edit among ${routes} routes, seconds`, value: median, limit: goal });
  }
}

/**
 * Starts `egctl x run` with N routes in one file, changes one route again and again, and asks for it until Envoy answers with the
 * change. `program` is bin/egctl.js, `envoy` an Envoy binary. Throws when an edit does not become live.
 */
async function measureReload(
  program: string,
  envoy: string,
  routes: number,
  edits: number,
): Promise<ReloadMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-reload-'));
  const file = join(folder, 'gateway.yaml');
  const input = routesInput(routes);
  writeFileSync(file, input);
  const flags = ['x', 'run', '-f', file, '--envoy', envoy, '-o', 'json', '-q', '--concurrency', '1'];
  const child = spawn(process.execPath, [program, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const port = await listenerPort(child);
    const seconds: number[] = [];
    for (let i = 0; i < warmUps + edits; i++) {
      const value = `edit-${i}`;
      const start = performance.now();
      writeFileSync(file, input.replace(/value: "0"/, `value: "${value}"`));
      await untilServed(port, value);
      if (i >= warmUps) seconds.push((performance.now() - start) / 1000);
    }
    const sorted = seconds.sort((a, b) => a - b);
    return { median: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0, edits };
  } finally {
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

function listenerPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (part: Buffer) => {
      out += part;
      const found = /"localPort":(\d+)/.exec(out);
      if (found) resolve(Number(found[1]));
    });
    child.once('close', () => reject(new Error(`egctl ended: ${out}`)));
  });
}

async function untilServed(port: number, value: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    if ((await ask(port).catch(() => '')).includes(`"x-route": "${value}"`)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`the edit ${value} is not served`);
}

function ask(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/api', headers: { host: 'host-0.example.com' }, agent: false };
    const call = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text));
    });
    call.on('error', reject).end();
  });
}

/** `tsx bench/reload.ts [ROUTES...]` measures alone what `npm run bench` may include. */
async function main(sizes: readonly string[]): Promise<number> {
  const { envoyBinary } = await import('../test/setup/fetch-envoy.mjs');
  const envoy = await envoyBinary();
  if (envoy === undefined) {
    console.error('no Envoy can be had');
    return 1;
  }
  const program = resolve(import.meta.dirname, '../bin/egctl.js');
  for (const size of sizes.length > 0 ? sizes : ['3', '1000']) {
    const { median, worst, edits } = await measureReload(program, envoy, Number(size), 10);
    console.log(`${size} routes: median ${median.toFixed(3)} s, worst ${worst.toFixed(3)} s of ${edits} edits`);
  }
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2));
