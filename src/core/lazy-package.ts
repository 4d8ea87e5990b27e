import { createRequire } from 'node:module';

/** Set by scripts/build.mjs: the folder of the packages that the bundle keeps apart, seen from its chunks. */
declare const lazyPackagesFolder: string | undefined;

const load = createRequire(import.meta.url);

/**
 * A package that only some inputs need, read when it is first asked for. The translation is synchronous, so `import()` will not do; and
 * reading such packages at every start took longer than the rest of a small translation.
 */
export function lazyPackage<T>(name: string): () => T {
  let loaded: T | undefined;
  return () => {
    loaded ??= load(typeof lazyPackagesFolder === 'undefined' ? name : `${lazyPackagesFolder}/${name}.cjs`) as T;
    return loaded;
  };
}
