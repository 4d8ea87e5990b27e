import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../core/errors.ts';
import type { JsonValue } from '../../core/json.ts';
import { readYaml } from '../read-yaml.ts';
import { unpackArchive } from '../registry/unpack-archive.ts';
import { isValues } from '../values/values.ts';
import type { Chart, ChartFile, ChartMetadata } from './chart.ts';
import { ignoreRules } from './ignore-rules.ts';

/** Reads a chart from a folder or a .tgz file, with its sub-charts. Throws a CommandError that names the file when it is no chart. */
export async function loadChart(path: string): Promise<Chart> {
  const found = await stat(path).catch((error: Error) => {
    throw new CommandError(`cannot read the chart ${path}: ${error.message}`);
  });
  if (!found.isDirectory()) return loadChartArchive(await readFile(path), path);
  const ignoreText = await readFile(join(path, '.helmignore'), 'utf8').catch(() => '');
  const files: ChartFile[] = [];
  await readFolder(path, '', ignoreRules(ignoreText), files);
  return chartOf(files, path);
}

/** Reads a chart from the bytes of a .tgz; `source` is its name in messages. */
export async function loadChartArchive(archive: Buffer, source: string): Promise<Chart> {
  const files = await unpackArchive(archive);
  if (!files.ok) throw new CommandError(`cannot unpack the chart ${source}: ${files.error}`);
  // Everything stands below one folder, which has the chart's name.
  const below = files.value.map(({ path, data }) => ({ name: path.slice(path.indexOf('/') + 1), data }));
  return chartOf(below, source);
}

async function readFolder(
  root: string,
  folder: string,
  ignored: (path: string, isFolder: boolean) => boolean,
  files: ChartFile[],
): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    // Links are followed, as Helm does.
    const isFolder = entry.isSymbolicLink() ? (await stat(join(root, name))).isDirectory() : entry.isDirectory();
    if (ignored(name, isFolder)) continue;
    if (isFolder) await readFolder(root, name, ignored, files);
    else files.push({ name, data: await readFile(join(root, name)) });
  }
}

async function chartOf(files: readonly ChartFile[], source: string): Promise<Chart> {
  const byName = new Map(files.map((file) => [file.name, file] as const));
  const head = byName.get('Chart.yaml');
  if (!head)
    throw new CommandError(`${source} is no Helm chart: it has no Chart.yaml`, 'name the folder that Chart.yaml is in');
  const metadata = document(head, source);
  if (!isValues(metadata) || typeof metadata.name !== 'string' || typeof metadata.version !== 'string')
    throw new CommandError(`${source}/Chart.yaml must have a name and a version`);
  const requirements = metadata.apiVersion === 'v1' ? byName.get('requirements.yaml') : undefined;
  const declared = requirements && document(requirements, source);
  const valuesFile = byName.get('values.yaml');
  const values = valuesFile ? (document(valuesFile, source) ?? {}) : {};
  if (!isValues(values)) throw new CommandError(`${source}/values.yaml must be a map`);
  const lock = byName.get('Chart.lock');
  const schema = byName.get('values.schema.json')?.data;
  const special = new Set(['Chart.yaml', 'Chart.lock', 'values.yaml', 'values.schema.json']);
  return {
    // Charts of Helm 2 declare their dependencies in a file of its own.
    metadata: { ...metadata, ...(isValues(declared) ? declared : {}) } as ChartMetadata,
    lock: lock ? (document(lock, source) as JsonValue) : null,
    values,
    ...(schema && { schema }),
    templates: files.filter(({ name }) => name.startsWith('templates/')),
    files: files.filter(
      ({ name }) => !special.has(name) && !name.startsWith('templates/') && !name.startsWith('charts/'),
    ),
    dependencies: await subcharts(files, source),
  };
}

/** Charts below charts/, as folders or archives; names with `_` or `.` before them are no charts. */
async function subcharts(files: readonly ChartFile[], source: string): Promise<readonly Chart[]> {
  const folders = new Map<string, ChartFile[]>();
  for (const { name, data } of files) {
    const match = /^charts\/([^_./][^/]*)(?:\/(.+))?$/s.exec(name);
    if (!match?.[1]) continue;
    const list = folders.get(match[1]) ?? [];
    folders.set(match[1], list);
    list.push({ name: match[2] ?? '', data });
  }
  const charts: Chart[] = [];
  for (const [name, inside] of folders) {
    const [first] = inside;
    if (first?.name !== '') charts.push(await chartOf(inside, `${source}/charts/${name}`));
    else if (name.endsWith('.tgz')) charts.push(await loadChartArchive(first.data, `${source}/charts/${name}`));
  }
  return charts;
}

function document({ name, data }: ChartFile, source: string): unknown {
  try {
    return readYaml(data.toString('utf8'));
  } catch (error) {
    throw new CommandError(`${source}/${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
