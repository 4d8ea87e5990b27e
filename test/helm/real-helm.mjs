import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chartFiles, writeChart } from './cases.mjs';

/** Path of a real helm; undefined when there is none at hand. */
export function findHelm() {
  const cached = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'egctl-tests', 'kubectl-v34', 'helm');
  return [process.env.HELM, cached].find((path) => path && existsSync(path));
}

/** What `helm template` prints for a chart's files, or null when it refuses them. The folder is used and removed. */
export function helmTemplate(files, set, folder) {
  writeChart(folder, files);
  const values = set.flatMap((one) => ['--set', one]);
  const run = spawnSync(findHelm(), ['template', 'rel', folder, '-n', 'ns', '--include-crds', ...values], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return run.status === 0 ? run.stdout : null;
}

/** The notes that helm makes of a template, or null when it refuses it. The folder is used and removed. */
export function helmNotes(template, folder) {
  writeChart(folder, chartFiles(template));
  const run = spawnSync(findHelm(), ['install', 'rel', folder, '--dry-run=client', '-n', 'ns', '--set', 'gone=null'], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const start = run.stdout.indexOf('[[');
  return run.status === 0 && start >= 0 ? run.stdout.slice(start + 2, run.stdout.lastIndexOf(']]')) : null;
}
