import type { Io } from '../../../core/io.ts';
import { groupOf } from '../../../core/resource-ref.ts';
import { alignedTable } from './aligned-table.ts';
import type { KindObjects } from './read-statuses.ts';
import { statusHeaders, statusRows } from './status-rows.ts';
import { statusTree } from './status-tree.ts';

/** Output formats of `x status`. */
export const statusFormats = ['table', 'wide', 'tree', 'json', 'yaml', 'name'] as const;

/** What the flags ask for. */
export interface StatusView {
  readonly format: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly namespaceColumn: boolean;
  /** The word stood for several kinds: names carry their kind, kinds without rows are left out. */
  readonly group: boolean;
}

/** Prints the statuses in the wanted format. */
export async function printStatuses(kinds: readonly KindObjects[], view: StatusView, io: Io): Promise<void> {
  switch (view.format) {
    case 'json': {
      const { printJsonIndented } = await import('../../../output/print-json.ts');
      return io.stdout.write(printJsonIndented(statusList(kinds)));
    }
    case 'yaml': {
      const { printYaml } = await import('../../../output/print-yaml.ts');
      return io.stdout.write(printYaml(statusList(kinds)));
    }
    case 'name':
      return io.stdout.write(names(kinds));
    case 'tree':
      return io.stdout.write(statusTree(kinds));
    default:
      return printTables(kinds, { ...view, verbose: view.verbose || view.format === 'wide' }, io);
  }
}

function printTables(kinds: readonly KindObjects[], view: StatusView, io: Io): void {
  let tables = 0;
  for (const { kind, namespaced, objects } of kinds) {
    const options = {
      kind,
      quiet: view.quiet,
      verbose: view.verbose,
      namespaceColumn: view.namespaceColumn && namespaced,
      kindInName: view.group,
    };
    const rows = statusRows(objects, options);
    if (rows.length === 0 && view.group) continue;
    tables++;
    io.stdout.write(alignedTable([statusHeaders(options), ...rows]));
    if (view.group) io.stdout.write('\n');
  }
  if (tables === 0) io.stderr.write('No objects with conditions found.\n');
}

/** One List document: identity and status of every object. */
function statusList(kinds: readonly KindObjects[]): object {
  const items = kinds.flatMap(({ objects }) =>
    objects.map(({ apiVersion, kind, metadata: { name, namespace, generation }, status }) => ({
      apiVersion,
      kind,
      metadata: { name, namespace, generation },
      status: status ?? {},
    })),
  );
  return { apiVersion: 'v1', kind: 'List', items };
}

/** `httproute.gateway.networking.k8s.io/name`, as kubectl prints names. */
function names(kinds: readonly KindObjects[]): string {
  return kinds
    .flatMap(({ kind, objects }) =>
      objects.map(({ apiVersion, metadata }) => `${kind.toLowerCase()}.${groupOf(apiVersion)}/${metadata.name}\n`),
    )
    .join('');
}
