import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/core/diagnostic.ts';
import { type Loaded, loadTexts } from '../../../../src/resources/load/load.ts';
import {
  createDiagnosticPlacer,
  documentFinder,
  type FindDocument,
  type PlaceDiagnostics,
} from '../../../../src/resources/load/places/place-diagnostics.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';

const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  namespace: shop
data: &data
  key: value
  other: "quoted"
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: b, namespace: shop }
    data: { one: "1" }
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: c, namespace: shop }
`;

describe('placing diagnostics', () => {
  let loaded: Loaded;
  let find: FindDocument;
  let place: PlaceDiagnostics;
  beforeAll(async () => {
    loaded = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
    find = documentFinder(loaded.documents);
    place = await createDiagnosticPlacer();
  });

  const about = (name: string, path: Diagnostic['path'], rest: Partial<Diagnostic> = {}): Diagnostic => ({
    code: 'x',
    severity: 'error',
    message: 'm',
    resource: { group: '', version: 'v1', kind: 'ConfigMap', namespace: 'shop', name } as Diagnostic['resource'],
    path,
    ...rest,
  });
  const placed = (diagnostic: Diagnostic): string | undefined => {
    const [one] = place([diagnostic], find);
    return one?.place && `${one.place.line}:${one.place.column}`;
  };

  it('points at values, at keys of what holds others, and at the nearest parent of what is absent', () => {
    expect(placed(about('a', ['data', 'key']))).toBe('7:8');
    expect(placed(about('a', ['data', 'other']))).toBe('8:10');
    expect(placed(about('a', ['data']))).toBe('6:1');
    expect(placed(about('a', ['data', 'none', 0]))).toBe('6:1');
    expect(placed(about('a', undefined))).toBe('1:1');
  });

  it('points at the key of an unknown field', () => {
    expect(placed(about('a', ['data', 'key'], { code: 'field-unknown' }))).toBe('7:3');
  });

  it('finds objects inside a List', () => {
    expect(placed(about('b', ['data', 'one']))).toBe('16:18');
    expect(placed(about('c', ['metadata', 'name']))).toBe('19:23');
  });

  it('leaves what has a place, and what is about nothing of the input', () => {
    const given = { file: 'other.yaml', line: 3 };
    expect(place([about('a', [], { place: given })], find)[0]?.place).toEqual(given);
    expect(placed(about('unknown', []))).toBeUndefined();
    expect(place([{ code: 'x', severity: 'info', message: 'm' }], find)[0]?.place).toBeUndefined();
  });

  it('places what is related as well', () => {
    const related = [
      { message: 'the other one', resource: about('b', []).resource, path: ['data'] },
      { message: 'without a path', resource: about('c', []).resource },
      { message: 'with a place', place: { file: 'z' } },
      { message: 'unknown', resource: about('unknown', []).resource },
    ];
    const [one] = place([about('a', [], { related })], find);
    expect(one?.related?.map((other) => other.place?.line ?? other.place?.file)).toEqual([16, 17, 'z', undefined]);
  });
});

describe('the hint for a number that should be a text', () => {
  const hints = async (value: string): Promise<(string | undefined)[]> => {
    const gateway = `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: ${value} }\n`;
    const { diagnostics } = await loadTexts([{ name: 'in.yaml', text: gateway }], { profile: profiles.controller });
    return diagnostics.filter(({ path }) => path?.[1] === 'name').map(({ hint }) => hint);
  };

  it.each(['0777', '12345678901234567890', '1.50', '0x1F', '1_000', '80'])(
    'shows %s as it is written',
    async (value) => {
      const [hint, ...rest] = await hints(value);
      expect(hint?.match(/"(.*)"/)?.[1]).toBe(value);
      expect(rest).toEqual([]);
    },
  );

  it('shows nothing for a number of a hundred digits, and for one behind an alias', async () => {
    expect(await hints('7'.repeat(100))).toEqual([expect.not.stringContaining('"')]);
    const text =
      'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { labels: { a: &n 0777 }, name: *n }\n';
    const { diagnostics } = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
    const about = diagnostics.find(({ path }) => path?.[1] === 'name');
    expect(about?.hint).toEqual(expect.not.stringContaining('"'));
  });
});
