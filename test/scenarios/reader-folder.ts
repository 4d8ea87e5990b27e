import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { documentedFiles } from './documented-commands.ts';
import { type ProgramAnswer, runLine } from './run-line.ts';

const root = resolve(import.meta.dirname, '../..');

/** The folder of somebody who reads the documentation and has the files that its commands name. */
export interface ReaderFolder {
  readonly path: string;
  readonly run: (line: string) => Promise<ProgramAnswer>;
  readonly remove: () => void;
}

/** Makes it: the examples, the files of the tutorial, a saved dump, a chart, and the built program under the name that readers type. */
export async function readerFolder(): Promise<ReaderFolder> {
  const path = mkdtempSync(join(tmpdir(), 'egctl-docs-'));
  const copy = (from: string, to: string): void => cpSync(join(root, from), join(path, to), { recursive: true });
  copy('examples', 'examples');
  copy('docs/findings/examples', 'docs/findings/examples');
  copy('test/helm/fixtures/gateway-like', 'gateway-helm');
  for (const folder of ['deploy', 'manifests']) {
    mkdirSync(join(path, folder));
    copy('examples/quickstart.yaml', `${folder}/quickstart.yaml`);
  }
  for (const [name, text] of Object.entries(documentedFiles(root, 'docs/tutorial.md')))
    writeFileSync(join(path, name), text);
  const script = (name: string, text: string): void => {
    writeFileSync(join(path, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(path, name), 0o755);
  };
  script('egctl', `exec "${process.execPath}" "${join(root, 'bin/egctl.js')}" "$@"`);
  script('kubectl', 'cat >/dev/null');
  script('npx', 'exec "$@"');
  const env = {
    PATH: `${path}:${process.env.PATH}`,
    HOME: path,
    NO_COLOR: '1',
    KUBECONFIG: join(path, 'no-kubeconfig'),
  };
  const run = (line: string): Promise<ProgramAnswer> => runLine(line, path, env);
  const translate = 'egctl x translate -f docs/findings/examples/EG0002.fixed.yaml --to xds -o json';
  const [all, secrets] = await Promise.all([run(translate), run(`${translate} -t secret`)]);
  writeFileSync(join(path, 'dump.json'), JSON.stringify({ configs: [...configsOf(all), ...configsOf(secrets)] }));
  return { path, run, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The sections of the one Gateway that a translation shows. */
function configsOf({ stdout }: ProgramAnswer): readonly unknown[] {
  const { xds } = JSON.parse(stdout) as { readonly xds: Readonly<Record<string, Section | { configs: Section[] }>> };
  return Object.values(xds).flatMap((dump) => ('configs' in dump ? dump.configs : [dump]));
}

type Section = Readonly<Record<string, unknown>>;
