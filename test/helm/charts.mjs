import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'fixtures', 'charts');

/** Whole charts and the values that each is rendered with (`--set`). */
export const chartRuns = [
  ['imports'],
  ['imports', 'kid.exports.data.imported=null', 'kid.defaults.inner.b=user'],
  ['imports', 'kid.defaults.inner.new=1', 'from.kid.b=user'],
  ['tree'],
  ['tree', 'a.enabled=false'],
  ['tree', 'tags.front=true', 'tags.back=true'],
  ['tree', 'tags.front=false'],
  ['tree', 'see.enabled=false', 'global.x=user', 'global.m.k=null'],
  ['tree', 'a.m.y=null', 'dd.b=null', 'a=null'],
  ['tree', 'global.a=false'],
  ['tree', 'dd=str', 'a.m=5'],
  ['hooks'],
  ['schema', 'n=1'],
  ['schema', 'n=0'],
  ['schema', 'n=abc'],
  ['lib'],
  ['nulls'],
  ['nulls', 's.t=null', 'kid.k=null', 'kid.m=null', 'b.c=5'],
  ['nulls', 's=null', 'kid.z=3', 'kid.m.o=null'],
  ['kube'],
  // What widely used charts do in their helpers.
  ['common'],
  ['common', 'image.digest=sha256:1', 'replicas=3', 'nameOverride=rel', 'bigNum=7', 'commonLabels.a=b'],
  ['common', 'config=null'],
  ['common', 'config=x {{ .Values.port }}', 'hosts=null', 'extraEnv[0].value=plain'],
].map(([chart, ...set]) => ({ name: [chart, ...set].join(' '), chart, set }));

/** The files of a chart: one text in which `-- path --` begins each of them. */
export function readChart(name) {
  const parts = readFileSync(join(folder, `${name}.txt`), 'utf8').split(/^-- (.+) --\n/m);
  const files = {};
  for (let at = 1; at < parts.length; at += 2) files[parts[at]] = parts[at + 1];
  return files;
}

/** What Helm printed for each run, or null where it failed. */
export function readExpectedCharts() {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}
