import type { TranslateContext } from '../contexts.ts';

/** Makes the empty xDS and Infra IR of every Gateway (spec/gateway-api.md 4). */
export function initIR(_context: TranslateContext): void {}
