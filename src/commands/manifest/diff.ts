import { exitCode } from '../../core/errors.ts';
import type { Io } from '../../core/io.ts';
import { describeRef } from '../../core/resource-ref.ts';
import { clusterChanges } from '../../helm/diff/cluster-changes.ts';
import { hideSecrets } from '../../helm/diff/hide-secrets.ts';
import { type ObjectChange, objectChanges } from '../../helm/diff/object-changes.ts';
import { type ChartObject, chartObjects } from '../../helm/install/chart-object.ts';
import { clusterObjects } from '../../helm/install/cluster-objects.ts';
import { isFirstInstall, nextRevision } from '../../helm/install/install-release.ts';
import { withOwnership } from '../../helm/install/ownership.ts';
import { releaseStore } from '../../helm/release/release-store.ts';
import { renderForCluster } from '../../helm/render-for-cluster.ts';
import type { RenderedChart } from '../../helm/rendered-chart.ts';
import { chartFromFlags } from '../chart-source.ts';
import { valuesFromFlags } from '../chart-values.ts';
import { withCluster } from '../cluster-flags.ts';
import type { FlagValues, Invocation } from '../command.ts';
import { releaseId } from '../install/release-id.ts';
import { renderFromFlags } from './render-from-flags.ts';
import { unifiedDiff } from './unified-diff.ts';

const fromFlags = ['from-chart', 'from-version', 'from-values', 'from-set'];

/** Runs `egctl manifest diff`. Returns 0 when nothing differs and 1 when something does. */
export async function diff({ flags, io }: Invocation): Promise<number> {
  const found = fromFlags.some((name) => flags.given(name)) ? await renderings(flags, io) : await cluster(flags, io);
  const changes = flags.boolean('show-secrets') ? found : found.map(hideSecrets);
  if (flags.string('output') === 'json') {
    const { printJsonIndented } = await import('../../output/print-json.ts');
    io.stdout.write(printJsonIndented({ changes: changes.map(jsonChange) }));
  } else
    for (const change of changes)
      io.stdout.write(`${describeRef(change.ref)} ${wording[change.change]}\n${unifiedDiff(change)}\n`);
  return changes.length === 0 ? exitCode.ok : exitCode.failed;
}

const wording = { added: 'would be added', removed: 'would be removed', changed: 'would change' } as const;

function jsonChange(change: ObjectChange) {
  const { group, kind, namespace, name } = change.ref;
  return { group, kind, ...(namespace && { namespace }), name, change: change.change, diff: unifiedDiff(change) };
}

async function renderings(flags: FlagValues, io: Io): Promise<readonly ObjectChange[]> {
  const after = await renderFromFlags(flags, io);
  const before = await renderFromFlags(oldSide(flags), io);
  return objectChanges(objectsOf(before, flags), objectsOf(after, flags));
}

/** The flags with those of the old side in the place of those that they replace. */
function oldSide(flags: FlagValues): FlagValues {
  const otherChart = flags.given('from-chart');
  const otherValues = flags.given('from-values') || flags.given('from-set');
  const rename = (name: string): string | undefined => {
    if (name === 'chart') return otherChart ? 'from-chart' : name;
    if (name === 'version') return otherChart || flags.given('from-version') ? 'from-version' : name;
    if (!otherValues || !/^(values|set(-\w+)?)$/.test(name)) return name;
    return name === 'values' || name === 'set' ? `from-${name}` : undefined;
  };
  return {
    boolean: (name) => flags.boolean(name),
    number: (name) => flags.number(name),
    string: (name) => flags.string(rename(name) ?? name),
    list: (name) => {
      const from = rename(name);
      return from === undefined ? [] : flags.list(from);
    },
    given: (name) => {
      const from = rename(name);
      return from !== undefined && flags.given(from);
    },
  };
}

async function cluster(flags: FlagValues, io: Io): Promise<readonly ObjectChange[]> {
  const id = releaseId(flags);
  const [{ chart }, values] = await Promise.all([chartFromFlags(flags, io), valuesFromFlags(flags, io)]);
  return withCluster(flags, io, async (client) => {
    const history = await releaseStore(client, id.namespace, io.now).history(id.name);
    const isInstall = isFirstInstall(history);
    const release = { ...id, revision: nextRevision(history), isInstall, isUpgrade: !isInstall };
    const rendered = await renderForCluster(chart, values, { release, now: io.now() }, client);
    const installed = history.findLast(({ info }) => info.status === 'deployed')?.manifest ?? '';
    const wanted = objectsOf(rendered, flags, (object) => withOwnership(object, id));
    const comparison = { id, wanted, installed };
    return clusterChanges(comparison, clusterObjects(client, id.namespace));
  });
}

function objectsOf(
  { manifestText, crds }: RenderedChart,
  flags: FlagValues,
  mark: (object: ChartObject) => ChartObject = (object) => object,
): readonly ChartObject[] {
  const definitions = flags.boolean('include-crds') ? crds.flatMap(({ text, path }) => chartObjects(text, path)) : [];
  return [...definitions, ...chartObjects(manifestText).map(mark)];
}
