import { describe, expect, it } from 'vitest';
import { printJson, printJsonIndented } from '../../src/output/print-json.ts';

describe('printJson', () => {
  it('is one line with HTML characters escaped, as Go writes it', () => {
    expect(printJson({ a: '<b> & \u2028' })).toBe('{"a":"\\u003cb\\u003e \\u0026 \\u2028"}\n');
  });

  it('is null for nothing', () => {
    expect([printJson(undefined), printJsonIndented(undefined)]).toEqual(['null\n', 'null\n']);
  });

  it('can be indented, HTML characters as they are', () => {
    expect(printJsonIndented({ a: '<' })).toBe('{\n  "a": "<"\n}\n');
  });
});
