import { describe, expect, it, vi } from 'vitest';
import { buildAll, createPieceMemory } from '../../../src/translate/xds/piece-memory.ts';

describe('a memory', () => {
  it('gives the piece of the translation before when its inputs are equal', () => {
    const memory = createPieceMemory();
    const first = memory.begin()('route a', { path: '/' }, () => ({ built: 1 }));
    const build = vi.fn(() => ({ built: 2 }));
    expect(memory.begin()('route a', { path: '/' }, build)).toBe(first);
    expect(build).not.toHaveBeenCalled();
  });

  it('builds what has other inputs or another key', () => {
    const memory = createPieceMemory();
    memory.begin()('route a', { path: '/' }, () => ({ built: 1 }));
    const recall = memory.begin();
    expect(recall('route a', { path: '/b' }, () => ({ built: 2 }))).toEqual({ built: 2 });
    expect(recall('route b', { path: '/' }, () => ({ built: 3 }))).toEqual({ built: 3 });
  });

  it('builds a second piece of one key and translation: it is a node of its own', () => {
    const memory = createPieceMemory();
    memory.begin()('route a', {}, () => ({ built: 1 }));
    const recall = memory.begin();
    const [once, twice] = [recall('route a', {}, () => ({ built: 2 })), recall('route a', {}, () => ({ built: 3 }))];
    expect([once, twice]).toEqual([{ built: 1 }, { built: 3 }]);
  });

  it('forgets what a translation did not ask for', () => {
    const memory = createPieceMemory();
    memory.begin()('route a', {}, () => ({ built: 1 }));
    memory.begin();
    expect(memory.begin()('route a', {}, () => ({ built: 2 }))).toEqual({ built: 2 });
  });
});

it('without a memory everything is built', () => {
  expect(buildAll('route a', {}, () => ({ built: 1 }))).not.toBe(buildAll('route a', {}, () => ({ built: 1 })));
});
