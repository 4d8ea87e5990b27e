import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const longest = 16_000;

/** An input that mutations start from. */
export interface Seed {
  readonly name: string;
  readonly text: string;
}

/** The project's own manifests, and the inputs of the shared vectors where they are at hand; long ones are left out. */
export function manifestSeeds(): readonly Seed[] {
  const own = ['examples', 'test/analyze/faulty'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(root, folder, file)),
  );
  const vectors = join(root, '../shared/vectors/translate');
  const shared = existsSync(vectors) ? readdirSync(vectors).map((name) => join(vectors, name, 'input.yaml')) : [];
  return [...own, ...shared]
    .filter((file) => existsSync(file) && statSync(file).size <= longest)
    .map((file) => ({ name: file.slice(root.length + 1), text: readFileSync(file, 'utf8') }));
}
