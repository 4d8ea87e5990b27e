import { sortedEntries } from '../../../core/compare.ts';
import { parseDuration, protoDuration } from '../../../core/duration.ts';
import type { Cookie, Header, QueryParam } from '../../ir/api-types.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../messages.ts';

/** What is hashed; the IR's consistent hash settings satisfy it. */
export interface HashSource {
  readonly sourceIP?: boolean;
  readonly headers?: readonly Header[];
  readonly cookie?: Cookie;
  readonly queryParams?: readonly QueryParam[];
}

/** Hash policies of a route or cluster: those of the first source that is set (spec/xds-routes-clusters.md C.9); empty when nothing is hashed. */
export function hashPolicies(hash: HashSource | undefined): readonly Message[] {
  if (!hash) return [];
  if (hash.headers?.length) return hash.headers.map(({ name }) => ({ header: { headerName: name } }));
  if (hash.cookie) return cookiePolicy(hash.cookie);
  if (hash.sourceIP != null) return hash.sourceIP ? [{ connectionProperties: { sourceIp: true } }] : [];
  return (hash.queryParams ?? []).map(({ name }) => ({ queryParameter: { name } }));
}

/** A lifetime that is no duration leaves nothing to hash. */
function cookiePolicy({ name, ttl, attributes }: Cookie): readonly Message[] {
  const parsed = ttl == null ? undefined : parseDuration(ttl);
  if (parsed && !parsed.ok) return [];
  const pairs = sortedEntries(attributes).map(([key, value]) => withoutDefaults({ name: key, value }));
  return [
    {
      cookie: {
        name,
        ...withoutUndefined({ ttl: parsed && protoDuration(parsed.value) }),
        ...withoutDefaults({ attributes: pairs }),
      },
    },
  ];
}
