import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { type ProxyFleet, startProxyFleet } from './proxy-fleet.ts';

/** Median seconds of `egctl config` for one proxy and for fifty, start-up of the program included. */
interface ProxiesMeasurement {
  readonly command: string;
  readonly one: number;
  readonly fifty: number;
  /** `fifty` by `one`; the goal is below 3. */
  readonly ratio: number;
}

/** What is measured: the parts of a proxy's configuration that people look at most, as a table and as JSON. */
const commands: readonly (readonly string[])[] = [
  ['config', 'listener'],
  ['config', 'route'],
  ['config', 'cluster'],
  ['config', 'route', '-o', 'json'],
];

/** `config` over port-forwards: fifty proxies are asked side by side. */
export async function proxies({ root, quick, record, limit }: Bench): Promise<void> {
  for await (const { command, one, fifty, ratio } of measureProxies(join(root, 'bin/egctl.js'), quick ? 3 : 9)) {
    record(`${command}: 1 proxy`, { seconds: one, mebibytes: 0 });
    record(`${command}: 50 proxies`, { seconds: fifty, mebibytes: 0 });
    limit({ meaning: `${command} of 50 proxies against one`, value: ratio, limit: 3 });
  }
}

/**
 * Runs the built program against pretended fleets of one and of fifty proxies with 100 routes each, command by command. The runs take
 * turns, so that a busy machine slows both.
 */
async function* measureProxies(program: string, runs = 5, routes = 100): AsyncGenerator<ProxiesMeasurement> {
  const single = await startProxyFleet({ proxies: 1, routes });
  const many = await startProxyFleet({ proxies: 50, routes });
  try {
    for (const args of commands) yield await compare(program, args, single, many, runs);
  } finally {
    await Promise.all([single.close(), many.close()]);
  }
}

async function compare(
  program: string,
  args: readonly string[],
  single: ProxyFleet,
  many: ProxyFleet,
  runs: number,
): Promise<ProxiesMeasurement> {
  const times: { one: number[]; fifty: number[] } = { one: [], fifty: [] };
  for (let i = 0; i <= runs; i++) {
    const [one, fifty] = [await seconds(program, args, single), await seconds(program, args, many)];
    // The first round fills the caches of the file system.
    if (i === 0) continue;
    times.one.push(one);
    times.fifty.push(fifty);
  }
  const [one, fifty] = [median(times.one), median(times.fifty)];
  return { command: `egctl ${args.join(' ')}`, one, fifty, ratio: fifty / one };
}

async function seconds(program: string, args: readonly string[], fleet: ProxyFleet): Promise<number> {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, [program, ...args, '--kubeconfig', fleet.kubeconfig], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.join(' ')} failed with exit code ${code}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
