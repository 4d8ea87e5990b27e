import { CommandError, UsageError } from '../../core/errors.ts';
import { forEachLimited } from '../../core/for-each-limited.ts';
import type { Io } from '../../core/io.ts';
import { type ProxyName, proxyText } from '../../envoy/admin/admin-client.ts';
import type { ConfigDump, DumpSection } from '../../envoy/dump/config-dump.ts';
import { requestTimeout, withCluster } from '../cluster-flags.ts';
import type { FlagValues, Invocation } from '../command.ts';
import { chooseProxyPods, keepSuccesses, podAdmin, podText } from '../proxy-access.ts';

/** What a command makes of each dump, and whether all proxies answered. */
export interface DumpResults<T> {
  readonly results: readonly { readonly proxy: ProxyName; readonly value: T }[];
  readonly exitCode: 0 | 1;
}

/**
 * Gets the config dumps that the flags choose (--file, --admin or pods of a cluster), at least the section asked for, and keeps
 * what `work` makes of each; a dump is forgotten before too many are held. Pods that fail are named on stderr, the others' results stay.
 */
export async function mapProxyDumps<T>(
  { args, flags, io }: Invocation,
  section: DumpSection | 'all',
  work: (dump: ConfigDump) => T,
): Promise<DumpResults<T>> {
  const file = flags.string('file');
  const admin = flags.string('admin');
  if (file !== undefined && admin !== undefined) throw new UsageError('--file and --admin exclude each other');
  if (file !== undefined) return fromFile(file, args[0], io, work);
  if (admin !== undefined) return fromUrl(admin, flags, io, section, work);
  const { fetchDump } = await import('../../envoy/admin/fetch-dump.ts');
  return withCluster(flags, io, async (client) => {
    const pods = await chooseProxyPods(client, flags, args[0]);
    if (pods.length === 0) io.stderr.write('No proxies found.\n');
    const outcomes = await forEachLimited(pods, async (pod) =>
      work(await fetchDump(await podAdmin(client, pod, flags), section)),
    );
    const { values, exitCode } = keepSuccesses(outcomes, podText, io);
    return {
      results: values.map(({ item, value }) => ({ proxy: { namespace: item.namespace, pod: item.name }, value })),
      exitCode,
    };
  });
}

async function fromUrl<T>(
  admin: string,
  flags: FlagValues,
  io: Io,
  section: DumpSection | 'all',
  work: (dump: ConfigDump) => T,
): Promise<DumpResults<T>> {
  const { urlAdmin } = await import('../../envoy/admin/url-admin.ts');
  const { fetchDump } = await import('../../envoy/admin/fetch-dump.ts');
  const client = urlAdmin(admin, requestTimeout(flags), io.signal);
  return { results: [{ proxy: client.proxy, value: work(await fetchDump(client, section)) }], exitCode: 0 };
}

async function fromFile<T>(
  file: string,
  pod: string | undefined,
  io: Io,
  work: (dump: ConfigDump) => T,
): Promise<DumpResults<T>> {
  const { readDumpFile } = await import('../../envoy/dump/read-dump-file.ts');
  const saved = await readDumpFile(file, io.cwd);
  const chosen = saved.filter(({ proxy }) => pod === undefined || proxy.pod === pod || proxyText(proxy) === pod);
  if (chosen.length === 0) {
    throw new CommandError(
      `${file} has no dump of ${pod}`,
      `it has: ${saved.map(({ proxy }) => proxyText(proxy)).join(', ')}`,
    );
  }
  return { results: chosen.map(({ proxy, dump }) => ({ proxy, value: work(dump) })), exitCode: 0 };
}
