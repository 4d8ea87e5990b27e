import { describe, expect, it } from 'vitest';
import { printJson, printJsonIndented } from '../../src/output/print-json.ts';
import { printYaml } from '../../src/output/print-yaml.ts';

describe('printYaml', () => {
  it('sorts keys, keeps lists at the level of their key and quotes what a YAML 1.1 reader would change', () => {
    const value = { b: ['yes', '8080', { z: 1, a: undefined }], a: 'True', c: {}, d: [] };
    expect(printYaml(value)).toBe("a: 'True'\nb:\n- 'yes'\n- '8080'\n- z: 1\nc: {}\nd: []\n");
  });

  it('writes shared nodes out', () => {
    const shared = { x: 1 };
    expect(printYaml({ a: shared, b: shared })).toBe('a:\n  x: 1\nb:\n  x: 1\n');
  });
});

describe('printJson', () => {
  it('is one line with HTML characters escaped, as Go writes it', () => {
    expect(printJson({ a: '<b> & \u2028' })).toBe('{"a":"\\u003cb\\u003e \\u0026 \\u2028"}\n');
  });

  it('can be indented', () => {
    expect(printJsonIndented({ a: 1 })).toBe('{\n  "a": 1\n}\n');
  });
});
