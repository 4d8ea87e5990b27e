import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../core/errors.ts';
import type { RenderedChart } from '../../helm/rendered-chart.ts';
import type { Invocation } from '../command.ts';
import { renderFromFlags } from './render-from-flags.ts';

/** Prints what a chart becomes, CRDs, objects and hooks, or writes it below --output-dir. Returns the exit code. */
export async function generate({ flags, io }: Invocation): Promise<number> {
  if (flags.boolean('only-crds') && flags.boolean('skip-crds'))
    throw new UsageError('--only-crds and --skip-crds contradict each other', 'leave one of the two out');
  const parts = partsOf(await renderFromFlags(flags, io), {
    crds: flags.boolean('only-crds') || (!flags.boolean('skip-crds') && flags.boolean('include-crds')),
    objects: !flags.boolean('only-crds'),
  });
  const folder = flags.string('output-dir');
  if (folder === undefined) {
    for (const { path, text } of parts) io.stdout.write(`---\n# Source: ${path}\n${text}\n`);
    return 0;
  }
  const files = new Map<string, string>();
  for (const { path, text } of parts) files.set(path, `${files.get(path) ?? ''}---\n# Source: ${path}\n${text}\n`);
  for (const [path, text] of files) {
    const file = resolve(io.cwd, folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    io.stderr.write(`wrote ${file}\n`);
  }
  return 0;
}

function partsOf(
  { crds, manifests, hooks }: RenderedChart,
  wanted: { readonly crds: boolean; readonly objects: boolean },
): readonly { readonly path: string; readonly text: string }[] {
  return [...(wanted.crds ? crds : []), ...(wanted.objects ? [...manifests, ...hooks] : [])];
}
