import { describe, expect, it } from 'vitest';
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

  it('writes nothing as null, in lists too', () => {
    expect([printYaml(undefined), printYaml([undefined, 1])]).toEqual(['null\n', '- null\n- 1\n']);
  });
});
