import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { type ByProxy, printByProxy, printTables } from '../../../src/commands/config/print-by-proxy.ts';
import { fakeIo } from '../run-command.ts';

const of = <T>(namespace: string, pod: string, value: T): ByProxy<T> => ({ proxy: { namespace, pod }, value });

async function print(results: readonly ByProxy<unknown>[], format: 'json' | 'yaml'): Promise<string> {
  const { io, out } = fakeIo();
  await printByProxy(results, format, io);
  return out();
}

describe('printByProxy', () => {
  const results = [of('b', 'z', { x: 1 }), of('a', 'q', []), of('b', 'y', 'text')];
  const tree = { a: { q: [] }, b: { y: 'text', z: { x: 1 } } };

  // spec/cli.md: namespace, then pod, then the value.
  it('prints namespaces and pods in order', async () => {
    const json = await print(results, 'json');
    expect(json).toBe(`${JSON.stringify(tree, null, 2)}\n`);
    const yaml = await print(results, 'yaml');
    expect(load(yaml)).toEqual(tree);
    expect(Object.keys(load(yaml) as object)).toEqual(['a', 'b']);
    expect(yaml).toMatch(/\S\n\n$/);
  });

  it('prints an empty map without proxies', async () => {
    expect(await print([], 'json')).toBe('{}\n');
  });

  it('knows no namespace by heart', async () => {
    expect(JSON.parse(await print([of('constructor', 'a', 1), of('constructor', 'b', 2)], 'json'))).toEqual({
      constructor: { a: 1, b: 2 },
    });
  });

  it('prints large values whole', async () => {
    const value = Array.from({ length: 30_000 }, (_, i) => `item ${i} ${'x'.repeat(40)}`);
    expect(JSON.parse(await print([of('n', 'p', value)], 'json')).n.p).toEqual(value);
  });
});

describe('printTables', () => {
  const table = (...rows: readonly (readonly string[])[]) => ({ headers: ['NAME', 'PORT'], rows });
  const lines = async (results: Parameters<typeof printTables>[0]): Promise<readonly (readonly string[])[]> => {
    const { io, out } = fakeIo();
    await printTables(results, io);
    return out()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(/ {2,}/));
  };

  it('names the proxies where there are several', async () => {
    expect(await lines([of('n', 'p', table(['a', '1']))])).toEqual([
      ['NAME', 'PORT'],
      ['a', '1'],
    ]);
    expect(await lines([of('n', 'p', table(['a', '1'], ['b', '2'])), of('', 'file', table(['a', '3']))])).toEqual([
      ['PROXY', 'NAME', 'PORT'],
      ['n/p', 'a', '1'],
      ['n/p', 'b', '2'],
      ['file', 'a', '3'],
    ]);
  });

  it('prints nothing without proxies', async () => {
    expect(await lines([])).toEqual([]);
  });
});
