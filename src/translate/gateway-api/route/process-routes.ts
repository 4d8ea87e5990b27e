import type { TranslateContext } from '../contexts.ts';

/** Attaches routes to listeners and makes IR routes (spec/gateway-api.md 8, 9, 15). */
export function processRoutes(_context: TranslateContext): void {}
