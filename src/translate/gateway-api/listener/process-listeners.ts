import type { TranslateContext } from '../contexts.ts';

/** Validates listeners, finds conflicts and makes IR listeners (spec/gateway-api.md 5). */
export function processListeners(_context: TranslateContext): void {}
