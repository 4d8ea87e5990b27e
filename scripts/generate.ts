import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kubernetesFieldsModule } from './generate/kubernetes-fields.ts';
import { readSchemas } from './generate/read-schemas.ts';
import { schemaTableModule } from './generate/schema-table.ts';
import { typesModule } from './generate/types-module.ts';

/**
 * Writes src/resources/generated: the compact schema table and the TypeScript types of the custom resources; and the fields of the
 * Kubernetes kinds that the translation makes.
 * Run by `npm run generate [FOLDER]`; the folder holds the schemas by API group and defaults to ../shared/schemas.
 */
function generate(): void {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const source = process.argv[2] ?? join(root, '..', 'shared', 'schemas');
  const target = join(root, 'src', 'resources', 'generated');
  const schemas = readSchemas(source);
  mkdirSync(target, { recursive: true });
  for (const [name, text] of [
    ['schema-table.ts', schemaTableModule(schemas)],
    ['types.ts', typesModule(schemas)],
  ] as const) {
    writeFileSync(join(target, name), text);
    process.stdout.write(`${name}: ${text.length} characters\n`);
  }
  const fields = join(root, 'src', 'translate', 'infra', 'kubernetes', 'generated', 'kubernetes-fields.ts');
  mkdirSync(dirname(fields), { recursive: true });
  writeFileSync(fields, kubernetesFieldsModule());
}

generate();
