import type { ListenerContext, TranslateContext } from '../contexts.ts';

/** Marks listeners that cannot live together (spec/gateway-api.md 5.4). */
export function reportConflicts(_context: TranslateContext, _valid: readonly ListenerContext[]): void {}
