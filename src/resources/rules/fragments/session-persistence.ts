import type { SessionPersistence } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

/** Rules on session persistence. */
export function sessionPersistenceRules(path: string): readonly Rule[] {
  return [
    ...rule<SessionPersistence>(
      45,
      path,
      ({ cookieConfig, absoluteTimeout }) =>
        cookieConfig?.lifetimeType !== 'Permanent' || absoluteTimeout !== undefined,
      'needs absoluteTimeout with cookieConfig.lifetimeType Permanent',
    ),
    ...rule<SessionPersistence>(
      46,
      path,
      ({ cookieConfig, type }) => cookieConfig === undefined || (type ?? 'Cookie') === 'Cookie',
      'takes cookieConfig only with type Cookie',
    ),
  ];
}
