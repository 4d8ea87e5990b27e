import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeBinary } from '../../../src/analyze/envoy-judge/judge-binary.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'egctl-binary-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function folder(name: string, mode?: number): string {
  const path = join(root, name);
  mkdirSync(path);
  if (mode !== undefined) {
    writeFileSync(join(path, 'envoy'), '#!/bin/sh\n');
    chmodSync(join(path, 'envoy'), mode);
  }
  return path;
}

describe('judgeBinary', () => {
  it('is what is given, then the variable, then the first one on the PATH that can be run', async () => {
    const PATH = [folder('none'), folder('text', 0o644), folder('first', 0o755), folder('second', 0o755)].join(
      delimiter,
    );
    expect(await judgeBinary('docker run envoy', { ENVOY: '/e', PATH })).toBe('docker run envoy');
    expect(await judgeBinary('', { ENVOY: '/e', PATH })).toBe('/e');
    expect(await judgeBinary(undefined, { ENVOY: '', PATH })).toBe(join(root, 'first/envoy'));
  });

  it.each([[{}], [{ PATH: '' }], [{ PATH: '/no/such/folder' }]])('is none with %j', async (env) => {
    expect(await judgeBinary(undefined, env)).toBeUndefined();
  });
});
