import { describe, expect, it } from 'vitest';
import { hashedName, proxyObjectName } from '../../../src/translate/infra/infra-names.ts';

describe('hashedName', () => {
  it('takes the hash of the original text', () => {
    expect(hashedName('default', 48)).toBe('default-37a8eec1');
    expect(hashedName('default/eg', 48)).toBe('default-eg-e41e7b31');
  });

  it('cuts long names and drops a dash at the cut', () => {
    expect(hashedName('abc/def', 4)).toMatch(/^abc-[0-9a-f]{8}$/);
    expect(hashedName('abcdef', 4)).toMatch(/^abcd-[0-9a-f]{8}$/);
  });
});

describe('proxyObjectName', () => {
  it('is the bare name of the Gateway in Gateway namespace mode', () => {
    expect(proxyObjectName('web', true)).toBe('web');
    expect(proxyObjectName('default/eg', false)).toBe('envoy-default-eg-e41e7b31');
  });
});
