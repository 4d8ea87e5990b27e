import type { TranslateContext } from '../contexts.ts';

/** Writes the statuses of ListenerSets (spec/gateway-api.md 6). */
export function processListenerSetStatus(_context: TranslateContext): void {}
