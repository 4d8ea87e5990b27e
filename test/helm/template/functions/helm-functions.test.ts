import { describe, expect, it } from 'vitest';
import type { Host } from '../../../../src/helm/template/function-table.ts';
import { helmFunctions } from '../../../../src/helm/template/functions/helm-functions.ts';
import { call, dict, fakeHost, printed } from '../call-function.ts';

describe('helmFunctions', () => {
  it('hand names, templates and queries to the host', () => {
    const asked: unknown[] = [];
    const host: Host = {
      ...fakeHost,
      include: (...args) => `included ${asked.push(args)}`,
      tpl: (...args) => `run ${asked.push(args)}`,
      lookup: (...args) => dict({ found: BigInt(asked.push(args)) }),
    };
    expect(printed(helmFunctions, 'include', ['name', 1n], host)).toBe('included 1');
    expect(printed(helmFunctions, 'tpl', ['{{ . }}', 2n], host)).toBe('run 2');
    expect(printed(helmFunctions, 'lookup', ['v1', 'Pod', 'ns', 'p'], host)).toBe('map[found:3]');
    expect(asked).toEqual([
      ['name', 1n],
      ['{{ . }}', 2n],
      ['v1', 'Pod', 'ns', 'p'],
    ]);
  });

  it.each([[null], ['']])('required fails with its message for %o', (value) => {
    expect(() => call(helmFunctions, 'required', ['give it', value])).toThrow('give it');
  });

  it.each([
    [0n, '0'],
    [false, 'false'],
    [[], '[]'],
  ])('required lets %o pass', (value, text) => {
    expect(printed(helmFunctions, 'required', ['give it', value])).toBe(text);
  });

  it('fail fails', () => {
    expect(() => call(helmFunctions, 'fail', ['stop'])).toThrow('stop');
  });

  it('resolves no names', () => {
    expect(printed(helmFunctions, 'getHostByName', ['localhost'])).toBe('');
  });
});
