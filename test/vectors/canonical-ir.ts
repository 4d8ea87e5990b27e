import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * An IR of the vectors in the spelling of our types: its reader matches keys without regard to case, takes numbers and
 * booleans for texts, and byte lists for base64 (spec/xds.md A.10).
 */
export function canonicalIR(value: unknown): unknown {
  return visit(value, '');
}

/** Fields of API types that the IR carries unchanged and that vectors spell differently. */
const spelling = new Map<string, string>([['trustedcidrs', 'trustedCIDRs']]);
const stringFields = new Set<string>(['values', 'value', 'exact', 'prefix', 'suffix', 'safeRegex', 'name']);
for (const file of irFiles()) {
  for (const match of readFileSync(file, 'utf8').matchAll(/readonly (\w+)\??:/g)) {
    const name = match[1] ?? '';
    if (!spelling.has(name.toLowerCase())) spelling.set(name.toLowerCase(), name);
  }
}

/** The IR has lower-case names for all but the fields of Lua scripts. */
const luaFields = new Map(['Name', 'Code', 'FilterContext'].map((name) => [name.toLowerCase(), name]));

const bytesFields = new Set([
  'body',
  'certificate',
  'binary',
  'data',
  'privateKey',
  'ocspStaple',
  'users',
  'clientSecret',
  'hmacSecret',
  'credential',
  'key',
  'client',
]);

/** Maps whose keys are data, not field names. */
const opaque = new Set([
  'config',
  'FilterContext',
  'object',
  'value',
  'attributes',
  'labels',
  'annotations',
  'provider',
]);

function visit(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    if (bytesFields.has(key) && value.length > 0 && value.every((v) => typeof v === 'number')) {
      return Buffer.from(value as number[]).toString('base64');
    }
    return value.map((item) => (stringFields.has(key) && isScalar(item) ? String(item) : visit(item, key)));
  }
  if (value === null || typeof value !== 'object') return value;
  if (opaque.has(key)) return value;
  const out: Record<string, unknown> = {};
  for (const [k, v] of Object.entries(value)) {
    const name = key === 'luas' ? (luaFields.get(k.toLowerCase()) ?? k) : (spelling.get(k.toLowerCase()) ?? k);
    out[name] = visit(v, name);
  }
  return out;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function irFiles(): string[] {
  const root = join(import.meta.dirname, '../../src/translate');
  const skeleton = readdirSync(join(root, 'ir')).map((f) => join(root, 'ir', f));
  const slices = readdirSync(join(root, 'features'), { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('ir.ts'),
  );
  return [...skeleton, ...slices.map((f) => join(root, 'features', f))];
}
