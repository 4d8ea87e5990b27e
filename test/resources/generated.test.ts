import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSchemas } from '../../scripts/generate/read-schemas.ts';
import { schemaTableModule } from '../../scripts/generate/schema-table.ts';
import { typesModule } from '../../scripts/generate/types-module.ts';
import { findKindSchema, kindSchemas } from '../../src/resources/schema/schema-table.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const schemas = join(root, '..', 'shared', 'schemas');
const generated = (name: string) => readFileSync(join(root, 'src', 'resources', 'generated', name), 'utf8');

describe('the generated files', () => {
  it.skipIf(!existsSync(schemas))('are what `npm run generate` makes of the schemas', () => {
    const source = readSchemas(schemas);
    expect(schemaTableModule(source) === generated('schema-table.ts')).toBe(true);
    expect(typesModule(source) === generated('types.ts')).toBe(true);
  });

  it('know every served version, and one schema for versions that share it', () => {
    expect(kindSchemas().filter(({ group }) => group.startsWith('gateway.'))).toHaveLength(30);
    const [v1, v1beta1] = ['v1', 'v1beta1'].map((version) =>
      findKindSchema(`gateway.networking.k8s.io/${version}`, 'HTTPRoute'),
    );
    expect(v1?.schema).toBe(v1beta1?.schema);
    expect(findKindSchema('v1', 'Service')?.scope).toBe('Namespaced');
    expect(findKindSchema('gateway.networking.k8s.io/v1alpha2', 'HTTPRoute')).toBeUndefined();
  });
});
