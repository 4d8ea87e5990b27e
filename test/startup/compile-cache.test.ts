import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCompiledCode } from '../../src/startup/compile-cache.ts';

const loader = Module as unknown as { prototype: { _compile: unknown }; enableCompileCache?: unknown };
const { enableCompileCache } = loader;
const { _compile } = loader.prototype;
let folder: string;
let program: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'egctl-startup-'));
  program = join(folder, 'program');
  mkdirSync(program);
  writeFileSync(join(program, 'main.js'), 'exports.answer = require("./other.js") + 1; exports.file = __filename;');
  writeFileSync(join(program, 'other.js'), 'module.exports = 41;');
  loader.enableCompileCache = undefined;
});
afterEach(() => {
  loader.enableCompileCache = enableCompileCache;
  loader.prototype._compile = _compile;
  rmSync(folder, { recursive: true });
});

/** Loads the program as a start would, and ends it; the folder with the compiled code. */
function start(id: string): { readonly loaded: unknown; readonly kept: readonly string[] } {
  keepCompiledCode(program, id, { XDG_CACHE_HOME: folder });
  const require = createRequire(join(folder, 'start.js'));
  for (const name of ['main.js', 'other.js']) delete require.cache[join(program, name)];
  const loaded: unknown = require(join(program, 'main.js'));
  const save = process.listeners('exit').at(-1);
  if (save) process.off('exit', save);
  save?.call(process, 0);
  loader.prototype._compile = _compile;
  const parent = join(folder, 'egctl', 'compiled');
  const kept = readdirSync(parent).flatMap((name) =>
    readdirSync(join(parent, name)).map((file) => `${name.split('-')[0]}/${file}`),
  );
  return { loaded, kept: kept.sort() };
}

describe('keepCompiledCode', () => {
  it('keeps the code of the program in the cache of the user, and runs from it', () => {
    const expected = { answer: 42, file: join(program, 'main.js') };
    for (let run = 0; run < 2; run++)
      expect(start('one')).toEqual({ loaded: expected, kept: ['one/main.js.bin', 'one/other.js.bin'] });
  });

  it('keeps another state of the program apart', () => {
    start('one');
    expect(start('two').kept).toHaveLength(4);
  });

  it('compiles anew what is damaged', () => {
    start('one');
    const parent = join(folder, 'egctl', 'compiled');
    for (const name of readdirSync(parent)) writeFileSync(join(parent, name, 'main.js.bin'), 'garbage');
    expect(start('one').loaded).toMatchObject({ answer: 42 });
  });

  it('uses the folder beside the program where there is one, and leaves it to Node if Node can', () => {
    const asked: string[] = [];
    loader.enableCompileCache = (where: string) => asked.push(where);
    keepCompiledCode(program, 'one', { XDG_CACHE_HOME: folder });
    mkdirSync(join(program, 'compiled'));
    keepCompiledCode(program, 'one', { XDG_CACHE_HOME: folder });
    expect(asked).toEqual([join(folder, 'egctl', 'compiled'), join(program, 'compiled')]);
    expect(loader.prototype._compile).toBe(_compile);
  });

  it('leaves files of others alone', () => {
    writeFileSync(join(folder, 'elsewhere.js'), 'module.exports = 7;');
    keepCompiledCode(program, 'one', { XDG_CACHE_HOME: folder });
    const save = process.listeners('exit').at(-1);
    if (save) process.off('exit', save);
    expect(createRequire(join(folder, 'start.js'))(join(folder, 'elsewhere.js'))).toBe(7);
    save?.call(process, 0);
    expect(readdirSync(folder).sort()).toEqual(['elsewhere.js', 'program']);
  });
});
