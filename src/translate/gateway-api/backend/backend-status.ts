import type { TranslateContext } from '../contexts.ts';

/** Validates Backend objects (spec/gateway-api.md 10.6). */
export function processBackends(_context: TranslateContext): void {}
