import { describe, expect, it } from 'vitest';
import { tomlFunctions } from '../../../../src/helm/template/functions/toml.ts';
import { typeOf, type Value } from '../../../../src/helm/template/value.ts';
import { call, dict, printed } from '../call-function.ts';

const read = (toml: string) => call(tomlFunctions, 'fromToml', [toml]) as Map<string, Value>;

describe('toToml', () => {
  it('writes tables behind plain keys', () => {
    expect(printed(tomlFunctions, 'toToml', [dict({ t: dict({ a: 1n }), b: 'x' })])).toBe('b = "x"\n\n[t]\n  a = 1\n');
  });

  it('gives an empty text for nil, and what is wrong as a text', () => {
    expect(printed(tomlFunctions, 'toToml', [null])).toBe('');
    expect(printed(tomlFunctions, 'toToml', [dict({ a: [null] })])).toMatch(/null/);
  });
});

describe('fromToml', () => {
  it('reads integers as int64, dates as instants and lists of tables as such', () => {
    const map = read('a = 1\nb = 1.0\nc = 2020-01-02T03:04:05Z\nd = [1, "x"]\n[[p]]\nq = 0xff\n[t]\ne = true');
    const types = Object.fromEntries([...map].map(([key, value]) => [key, typeOf(value)]));
    expect(types).toEqual({
      a: 'int64',
      b: 'float64',
      c: 'time.Time',
      d: '[]interface {}',
      p: '[]map[string]interface {}',
      t: 'map[string]interface {}',
    });
    expect(printed(tomlFunctions, 'fromToml', ['c = 2020-01-02T03:04:05Z'])).toBe(
      'map[c:2020-01-02 03:04:05 +0000 UTC]',
    );
    expect(printed(tomlFunctions, 'fromToml', ['[[p]]\nq = 0xff\n[t]\ne = true'])).toBe(
      'map[p:[map[q:255]] t:map[e:true]]',
    );
  });

  it.each(['a = ', 'x', 'a = 1\na = 2'])('gives a map with the error for %j', (toml) => {
    const map = read(toml);
    expect([...map.keys()]).toEqual(['Error']);
    expect(map.get('Error')).toMatch(/^[^\n]+$/);
  });
});
