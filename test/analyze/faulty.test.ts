import { describe, expect, it } from 'vitest';
import { actualFindings, expectedFindings, faultyFiles } from './faulty-manifests.ts';

describe('faulty manifests', () => {
  const files = faultyFiles();

  it('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  it.each(files)('%s', async (name) => {
    const expected = expectedFindings(name);
    expect(expected).not.toEqual([]);
    expect((await actualFindings(name)).found).toEqual(expected);
  });
});
