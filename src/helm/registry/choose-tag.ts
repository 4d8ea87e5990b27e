import { rcompare, satisfies, valid, validRange } from 'semver';
import { parseJsonObject } from '../../core/remote/parse-json.ts';
import type { Registry } from '../../core/remote/registry.ts';
import { fail, ok, type Result } from '../../core/result.ts';

const maxPages = 50;

/** The newest tag that a constraint allows; tags that are no strict semantic versions (`v1.0.0`, `latest`) do not count, as for Helm. */
export async function chooseTag(registry: Registry, constraint: string): Promise<Result<string, string>> {
  // Constraints may be joined with commas; the library wants spaces.
  const range = constraint.replaceAll(',', ' ');
  if (validRange(range) === null) return fail(`"${constraint}" is neither a version nor a constraint on versions`);
  const tags = await listTags(registry);
  if (!tags.ok) return tags;
  const versions = tags.value.map((tag) => tag.replaceAll('_', '+')).filter((tag) => isStrict(tag));
  const [newest] = versions.filter((tag) => satisfies(tag, range)).sort(rcompare);
  return newest === undefined
    ? fail(`none of its ${versions.length} versions fits "${constraint}"`)
    : ok(newest.replaceAll('+', '_'));
}

async function listTags(registry: Registry): Promise<Result<readonly string[], string>> {
  const tags: string[] = [];
  let path: string | undefined = 'tags/list';
  for (let page = 0; path !== undefined && page < maxPages; page++) {
    const answer = await registry.get(path, 'application/json');
    if (!answer.ok) return answer;
    const list: unknown = parseJsonObject(answer.value.body.toString('utf8'))?.tags;
    if (Array.isArray(list)) for (const tag of list) if (typeof tag === 'string') tags.push(tag);
    path = nextPage(answer.value.headers.link);
  }
  return ok(tags);
}

/** The query of `</v2/repo/tags/list?last=x>; rel="next"`. */
function nextPage(link: string | string[] | undefined): string | undefined {
  const match = /<([^>]*)>\s*;\s*rel="?next/i.exec([link].flat().join(','));
  const query = match?.[1]?.split('?', 2)[1];
  return query === undefined ? undefined : `tags/list?${query}`;
}

function isStrict(tag: string): boolean {
  return /^\d/.test(tag) && valid(tag) !== null;
}
