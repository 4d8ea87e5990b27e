import type { FromApiHooks } from '../feature.ts';
import { sessionPersistenceFromRule } from './from-route-rule.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { routeRule: { fields: sessionPersistenceFromRule } };
