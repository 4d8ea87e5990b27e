import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram, isProgram } from '../../../src/envoy/process/find-program.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'egctl-program-'));
  for (const folder of ['none', 'text', 'first', 'second', 'folder/envoy'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const [folder, mode] of [
    ['text', 0o644],
    ['first', 0o755],
    ['second', 0o755],
  ] as const) {
    writeFileSync(join(root, folder, 'envoy'), '#!/bin/sh\n');
    chmodSync(join(root, folder, 'envoy'), mode);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('isProgram', () => {
  it.each([
    ['first/envoy', true],
    ['text/envoy', false],
    ['folder/envoy', false],
    ['none/envoy', false],
  ])('%s: %s', async (path, expected) => {
    expect(await isProgram(join(root, path))).toBe(expected);
  });
});

describe('findProgram', () => {
  const path = (...folders: readonly string[]): string => folders.map((name) => join(root, name)).join(delimiter);

  it('takes the first one on the PATH that can be run', async () => {
    const all = path('none', 'text', 'folder', 'first', 'second');
    expect(await findProgram('envoy', all)).toBe(join(root, 'first/envoy'));
  });

  it.each([[undefined], [''], [delimiter], ['/no/such/folder']])('finds none on the PATH %j', async (given) => {
    expect(await findProgram('envoy', given)).toBeUndefined();
  });

  it('finds no other name', async () => {
    expect(await findProgram('envoy2', path('first'))).toBeUndefined();
  });
});
