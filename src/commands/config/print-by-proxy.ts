import { compareBytes } from '../../core/compare.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Io } from '../../core/io.ts';
import { type ProxyName, proxyText } from '../../envoy/admin/admin-client.ts';
import type { SummaryTable } from '../../envoy/summary/summary-table.ts';

/** One value per proxy. */
export interface ByProxy<T> {
  readonly proxy: ProxyName;
  readonly value: T;
}

/** Prints namespace -> pod -> value as JSON (indented by two) or YAML, keys sorted, as the Go egctl does. */
export async function printByProxy(
  results: readonly ByProxy<unknown>[],
  format: 'json' | 'yaml',
  io: Io,
): Promise<void> {
  const sorted = [...results].sort((a, b) => compareBytes(proxyText(a.proxy), proxyText(b.proxy)));
  const namespaces = groupBy(sorted, ({ proxy }) => proxy.namespace);
  const tree = Object.fromEntries(
    [...namespaces].map(([namespace, list]) => [
      namespace,
      Object.fromEntries(list.map(({ proxy, value }) => [proxy.pod, value])),
    ]),
  );
  if (format === 'yaml') {
    const { printYaml } = await import('../../output/print-yaml.ts');
    io.stdout.write(`${printYaml(tree)}\n`);
    return;
  }
  const { jsonChunks } = await import('../../output/json-chunks.ts');
  for (const chunk of batches(jsonChunks(tree))) io.stdout.write(chunk);
}

/** Prints one table; the first column names the proxy when there are several. */
export async function printTables(results: readonly ByProxy<SummaryTable>[], io: Io): Promise<void> {
  const [first] = results;
  if (first === undefined) return;
  const { renderTable } = await import('../../output/table.ts');
  if (results.length === 1) {
    io.stdout.write(renderTable(first.value.headers, first.value.rows));
    return;
  }
  const rows = results.flatMap(({ proxy, value }) => value.rows.map((row) => [proxyText(proxy), ...row]));
  io.stdout.write(renderTable(['PROXY', ...first.value.headers], rows));
}

/** Small pieces put together: a write has a cost of its own. */
function* batches(pieces: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  let size = 0;
  for (const piece of pieces) {
    batch.push(piece);
    size += piece.length;
    if (size < 1_000_000) continue;
    yield batch.join('');
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch.join('');
}
