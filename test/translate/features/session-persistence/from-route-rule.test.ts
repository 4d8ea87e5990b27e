import { describe, expect, it } from 'vitest';
import type { SessionPersistence } from '../../../../src/resources/generated/types.ts';
import { sessionPersistenceFromRule } from '../../../../src/translate/features/session-persistence/from-route-rule.ts';

const read = (sessionPersistence: SessionPersistence, hasMatches = true) =>
  sessionPersistenceFromRule({ rule: { sessionPersistence }, hasMatches, destinationName: 'httproute/app/r/rule/0' });

describe('session persistence', () => {
  it('is by a cookie named after the rule unless told otherwise', () => {
    expect(read({}).value).toEqual({ sessionPersistence: { cookie: { name: 'httproute-app-r-rule-0' } } });
    expect(read({ type: 'Header', sessionName: 'X-Session' }).value).toEqual({
      sessionPersistence: { header: { name: 'X-Session' } },
    });
  });

  it('lets permanent cookies live for the absolute timeout', () => {
    const cookie = { sessionName: 's', absoluteTimeout: '1h' };
    expect(read(cookie).value).toEqual({ sessionPersistence: { cookie: { name: 's' } } });
    expect(read({ ...cookie, cookieConfig: { lifetimeType: 'Permanent' } }).value).toEqual({
      sessionPersistence: { cookie: { name: 's', ttl: '1h0m0s' } },
    });
  });

  it('needs something to match on', () => {
    expect(read({}, false)).toEqual({});
  });

  it('tells what it cannot do', () => {
    expect(read({ type: 'Magic' as 'Cookie' }).problems).toHaveLength(1);
    const bad = { absoluteTimeout: 'soon', cookieConfig: { lifetimeType: 'Permanent' as const } };
    expect(read(bad).problems?.[0]?.path).toEqual(['sessionPersistence', 'absoluteTimeout']);
  });
});
