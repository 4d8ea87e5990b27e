import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/core/remote/http-get.ts';
import type { Registry } from '../../../src/core/remote/registry.ts';
import { fail, ok } from '../../../src/core/result.ts';
import { chooseTag } from '../../../src/helm/registry/choose-tag.ts';

/** A registry with tags in pages; what was asked for is noted. */
function registry(...pages: readonly (readonly unknown[])[]): {
  readonly registry: Registry;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    const page = Number(/last=(\d+)/.exec(path)?.[1] ?? 0);
    const next = page + 1 < pages.length ? { link: `</v2/gw/tags/list?last=${page + 1}&n=2>; rel="next"` } : {};
    const answer: Response = {
      status: 200,
      headers: next,
      body: Buffer.from(JSON.stringify({ tags: pages[page] ?? null })),
    };
    return ok(answer);
  };
  return { registry: { get }, asked };
}

const tags = ['1.0.0', '1.10.0', '1.9.1_build.5', '1.9.0', 'v2.0.0', '2.0.0-rc.1', 'latest', '3', 7];

describe('chooseTag', () => {
  it.each([
    ['*', '1.10.0'],
    ['~1.9', '1.9.1_build.5'],
    ['^1.0.0', '1.10.0'],
    ['>=1.0, <1.9.1', '1.9.0'],
    ['>=2.0.0-0', '2.0.0-rc.1'],
    ['<1.5 || >1.9.5', '1.10.0'],
  ])('takes the newest for %s: %s', async (constraint, tag) => {
    expect(await chooseTag(registry(tags).registry, constraint)).toEqual(ok(tag));
  });

  it('follows the pages', async () => {
    const { registry: of, asked } = registry(['1.0.0'], ['1.1.0'], ['1.2.0']);
    expect(await chooseTag(of, '*')).toEqual(ok('1.2.0'));
    expect(asked).toEqual(['tags/list', 'tags/list?last=1&n=2', 'tags/list?last=2&n=2']);
  });

  it.each([
    ['^9', tags, /5 versions/],
    ['*', [], /0 versions/],
    ['nonsense', tags, /nonsense/],
  ])('finds none for %s', async (constraint, list, message) => {
    const chosen = await chooseTag(registry(list).registry, constraint);
    expect(chosen).toEqual({ ok: false, error: expect.stringMatching(message) });
  });

  it('hands on why the registry does not answer', async () => {
    expect(await chooseTag({ get: async () => fail('down') }, '*')).toEqual(fail('down'));
  });
});
