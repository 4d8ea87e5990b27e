import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { Outcome, RouteRuleInput } from '../from-api-hooks.ts';

const path = ['sessionPersistence'];

/** Session persistence of an HTTPRoute rule; a rule that matches on nothing gets none (spec/gateway-api.md 9.3). */
export function sessionPersistenceFromRule({
  rule,
  hasMatches,
  destinationName,
}: RouteRuleInput): Outcome<Partial<HTTPRoute>> {
  const { sessionPersistence } = rule;
  if (!sessionPersistence) return {};
  const { type = 'Cookie', sessionName, absoluteTimeout, cookieConfig } = sessionPersistence;
  const name = sessionName ?? destinationName.replaceAll('/', '-');
  if (type === 'Header') return hasMatches ? { value: { sessionPersistence: { header: { name } } } } : {};
  if (type !== 'Cookie') {
    const message = `"${String(type)}" is not a type of session persistence: use Cookie or Header`;
    return { problems: [{ message, path }] };
  }
  const lives = cookieConfig?.lifetimeType === 'Permanent' && absoluteTimeout !== undefined;
  const ttl = lives ? parseDuration(absoluteTimeout) : undefined;
  if (ttl && !ttl.ok) return { problems: [{ message: ttl.error, path: [...path, 'absoluteTimeout'] }] };
  if (!hasMatches) return {};
  const cookie = { name, ...(ttl && { ttl: formatDuration(ttl.value) }) };
  return { value: { sessionPersistence: { cookie } } };
}
