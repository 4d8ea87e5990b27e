import { didYouMean } from '../../core/did-you-mean.ts';
import { CommandError, UsageError } from '../../core/errors.ts';
import { forEachLimited } from '../../core/for-each-limited.ts';
import type { Io } from '../../core/io.ts';
import { type AdminClient, proxyText } from '../../envoy/admin/admin-client.ts';
import { clusterFlags, requestTimeout, withCluster } from '../cluster-flags.ts';
import { defineCommand, type FlagValues, type Invocation } from '../command.ts';
import { outputFlag } from '../output-flag.ts';
import { adminFlag, podFlags, proxyPodsArgument } from '../pod-flags.ts';
import { chooseProxyPods, keepSuccesses, podAdmin, podText } from '../proxy-access.ts';
import { activeLevels, type LevelChange, loggingPaths, parseLevels } from './log/levels.ts';

/** `egctl x log envoy-proxy`. */
const envoyProxyLog = defineCommand({
  name: 'envoy-proxy',
  aliases: ['proxy', 'ep'],
  summary: 'Show or change the log levels of running proxies',
  description:
    'Without --level the current levels are shown. Changes hold until the proxy restarts; to keep them, set spec.logging of the EnvoyProxy.',
  arguments: [proxyPodsArgument],
  flags: [
    {
      name: 'level',
      kind: 'list',
      placeholder: 'COMPONENT:LEVEL',
      description: 'levels to set, e.g. debug (all components) or http:debug,router:trace',
    },
    {
      name: 'reset',
      short: 'r',
      kind: 'boolean',
      description: 'set all components back to warning, the level that proxies start with',
    },
    outputFlag(['table', 'json', 'yaml']),
    ...podFlags(),
    adminFlag,
    ...clusterFlags,
  ],
  examples: [
    { command: 'egctl x log envoy-proxy gateway/eg', explains: 'the levels of the proxies of Gateway eg' },
    {
      command: 'egctl x log envoy-proxy gateway/eg --level http:debug,router:trace',
      explains: 'log more of two components',
    },
  ],
  run: runLog,
});

/** `egctl x log`. */
export const logCommand = defineCommand({
  name: 'log',
  summary: 'Log levels of running proxies',
  commands: [envoyProxyLog],
});

interface ProxyLevels {
  readonly proxy: string;
  readonly levels: Readonly<Record<string, string>>;
}

async function runLog({ args, flags, io }: Invocation): Promise<number> {
  if (flags.boolean('reset') && flags.given('level')) throw new UsageError('--reset and --level exclude each other');
  const changes = flags.boolean('reset') ? parseLevels(['warning']) : parseLevels(flags.list('level'));
  const work = (admin: AdminClient): Promise<ProxyLevels> => setLevels(admin, changes);
  const address = flags.string('admin');
  if (address !== undefined) {
    const { urlAdmin } = await import('../../envoy/admin/url-admin.ts');
    await print([await work(urlAdmin(address, requestTimeout(flags), io.signal))], changes, flags, io);
    return 0;
  }
  return withCluster(flags, io, async (client) => {
    const pods = await chooseProxyPods(client, flags, args[0]);
    if (pods.length === 0) io.stderr.write('No proxies found.\n');
    const outcomes = await forEachLimited(pods, async (pod) => work(await podAdmin(client, pod, flags)));
    const { values, exitCode } = keepSuccesses(outcomes, podText, io);
    await print(
      values.map(({ value }) => value),
      changes,
      flags,
      io,
    );
    return exitCode;
  });
}

/** Reads the levels, applies the changes and returns what holds then: Envoy lists all levels with each answer. */
async function setLevels(admin: AdminClient, changes: readonly LevelChange[]): Promise<ProxyLevels> {
  const read = async (path: string): Promise<ProxyLevels['levels']> => {
    const body = (await admin.post(path)).toString('utf8');
    const levels = activeLevels(body);
    if (Object.keys(levels).length > 0) return levels;
    throw new CommandError(`the admin interface gave no levels: ${body.trim().slice(0, 200)}`);
  };
  let levels = await read('/logging');
  requireComponents(changes, levels);
  for (const path of loggingPaths(changes)) levels = await read(path);
  return { proxy: proxyText(admin.proxy), levels };
}

function requireComponents(changes: readonly LevelChange[], levels: ProxyLevels['levels']): void {
  const unknown = changes.find(({ component }) => component !== undefined && !Object.hasOwn(levels, component));
  if (unknown?.component === undefined) return;
  const guess = didYouMean(unknown.component, Object.keys(levels));
  const hint = guess ? `Did you mean ${guess}?` : `it has ${Object.keys(levels).join(', ')}`;
  throw new CommandError(`the proxy has no component "${unknown.component}"`, hint);
}

async function print(
  proxies: readonly ProxyLevels[],
  changes: readonly LevelChange[],
  flags: FlagValues,
  io: Io,
): Promise<void> {
  const format = flags.string('output');
  const byProxy = Object.fromEntries(proxies.map(({ proxy, levels }) => [proxy, levels]));
  if (format === 'json') {
    const { printJsonIndented } = await import('../../output/print-json.ts');
    return io.stdout.write(printJsonIndented(byProxy));
  }
  if (format === 'yaml') {
    const { printYaml } = await import('../../output/print-yaml.ts');
    return io.stdout.write(printYaml(byProxy));
  }
  const { renderTable } = await import('../../output/table.ts');
  const changed = new Set(changes.map(({ component }) => component));
  const all = changes.length === 0 || changed.has(undefined);
  const rows = proxies.flatMap(({ proxy, levels }) =>
    Object.entries(levels)
      .filter(([component]) => all || changed.has(component))
      .map(([component, level]) => [proxy, component, level]),
  );
  io.stdout.write(renderTable(['PROXY', 'COMPONENT', 'LEVEL'], rows));
}
