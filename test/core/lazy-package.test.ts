import { describe, expect, it } from 'vitest';
import { lazyPackage } from '../../src/core/lazy-package.ts';

describe('lazyPackage', () => {
  it('gives the package, the same one each time', () => {
    const luaparse = lazyPackage<typeof import('luaparse')>('luaparse');
    expect(luaparse().parse('return 1').type).toBe('Chunk');
    expect(luaparse()).toBe(luaparse());
  });

  it('asks for the package only when it is used', () => {
    const missing = lazyPackage('no-such-package');
    expect(missing).toThrow(/no-such-package/);
  });
});
