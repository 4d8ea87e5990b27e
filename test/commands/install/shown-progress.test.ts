import { describe, expect, it } from 'vitest';
import { shownProgress } from '../../../src/commands/install/shown-progress.ts';
import { fakeIo } from '../run-command.ts';

const ref = { group: 'apps', kind: 'Deployment', namespace: 'team', name: 'eg' };

describe('shownProgress', () => {
  it('writes a line for each object, step and warning to stderr', async () => {
    const { io, out, err } = fakeIo();
    const progress = await shownProgress(io, false);
    progress.object('created', ref);
    progress.step('Checking');
    progress.warn('odd');
    progress.end();
    expect(err()).toMatch(/^created +Deployment team\/eg\nChecking\nwarning: odd\n$/);
    expect(out()).toBe('');
  });

  it('says more only when it is to', async () => {
    for (const [debug, expected] of [
      [false, ''],
      [true, 'debug: detail\n'],
    ] as const) {
      const { io, err } = fakeIo();
      (await shownProgress(io, debug)).debug('detail');
      expect(err()).toBe(expected);
    }
  });

  it('names each reason to wait once where no terminal is', async () => {
    const { io, err } = fakeIo();
    const progress = await shownProgress(io, false);
    for (const text of ['pods', 'pods', 'jobs', 'pods']) progress.waiting(text);
    expect(err().match(/\w+$/gm)).toEqual(['pods', 'jobs', 'pods']);
  });
});
