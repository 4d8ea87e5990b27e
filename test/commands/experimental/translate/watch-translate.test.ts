import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { watchTranslate } from '../../../../src/commands/experimental/translate/watch-translate.ts';
import { UsageError } from '../../../../src/core/errors.ts';
import { route, world } from '../../../analyze/analyze-text.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { translateInvocation } from './translated-text.ts';

const cwd = temporaryFolder({ 'in.yaml': world + route });

it('prints what changes, keeps the last good result, and ends with 0', async () => {
  const stop = new AbortController();
  const given = { file: ['in.yaml'], output: 'table', quiet: true };
  const { invocation, out, err } = translateInvocation('', given, { cwd, signal: stop.signal });
  const ended = watchTranslate(invocation);
  /** The watch begins at some time after the first result, so the file is written until it is seen. */
  const writeUntil = (text: string, seen: () => string, wanted: string) => {
    const write = (): void => {
      writeFileSync(join(cwd, 'in.yaml'), text);
      expect(seen()).toContain(wanted);
    };
    return vi.waitFor(write, { timeout: 15_000, interval: 400 });
  };
  await vi.waitFor(() => expect(out()).toMatch(/^GATEWAY default\/eg/), { timeout: 15_000 });
  await writeUntil(world + route.replace('rules:', 'hostnames: [new.example]\n  rules:'), out, '+new.example');
  const before = out();
  await writeUntil('kind: [', err, 'egctl: ');
  expect(out()).toBe(before);
  await writeUntil(world + route, out, '-new.example');
  stop.abort();
  expect(await ended).toBe(0);
});

it('cannot watch standard input', async () => {
  const { invocation } = translateInvocation(world);
  await expect(watchTranslate(invocation)).rejects.toBeInstanceOf(UsageError);
});
