import { expect, it } from 'vitest';
import { sessionPersistenceRules } from '../../../../src/resources/rules/fragments/session-persistence.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [{}, []],
  [{ cookieConfig: { lifetimeType: 'Session' } }, []],
  [{ type: 'Cookie', cookieConfig: { lifetimeType: 'Permanent' }, absoluteTimeout: '1h' }, []],
  [{ type: 'Header' }, []],
  [{ cookieConfig: { lifetimeType: 'Permanent' } }, [45]],
  [{ type: 'Header', cookieConfig: {} }, [46]],
])('%j', (persistence, ids) => {
  expect(brokenRules(sessionPersistenceRules('p'), { p: persistence })).toEqual(ids.map((id) => `${id} p`));
});
