import type { FromApiHooks } from '../feature.ts';
import { geoIPFromSecurityPolicy } from './from-security-policy.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { security: { listener: geoIPFromSecurityPolicy } };
