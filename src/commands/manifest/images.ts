import { isObject } from '../../core/json.ts';
import { readYaml } from '../../helm/read-yaml.ts';
import type { Invocation } from '../command.ts';
import { renderFromFlags } from './render-from-flags.ts';

/** Lists the images of all objects and hooks and those that configuration files inside of them name. Returns the exit code. */
export async function images({ flags, io }: Invocation): Promise<number> {
  const { manifests, hooks } = await renderFromFlags(flags, io);
  const found = new Set<string>();
  for (const { object } of [...manifests, ...hooks]) collect(object, found);
  const list = [...found].sort();
  switch (flags.string('output')) {
    case 'json':
      io.stdout.write((await import('../../output/print-json.ts')).printJsonIndented(list));
      return 0;
    case 'yaml':
      io.stdout.write((await import('../../output/print-yaml.ts')).printYaml(list));
      return 0;
    default:
      io.stdout.write(list.map((image) => `${image}\n`).join(''));
      return 0;
  }
}

/** Texts under `image`, at any depth; the data of ConfigMaps is read where it is YAML. */
function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'image' && typeof member === 'string' && member !== '') found.add(member);
    else collect(member, found);
  }
  if (value.kind !== 'ConfigMap' || !isObject(value.data)) return;
  for (const text of Object.values(value.data)) collect(configuration(text), found);
}

function configuration(text: unknown): unknown {
  if (typeof text !== 'string' || !text.includes('image:')) return undefined;
  try {
    return readYaml(text);
  } catch {
    // Not YAML, so nothing that names images in our sense.
    return undefined;
  }
}
