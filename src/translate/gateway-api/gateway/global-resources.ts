import type { TranslateContext } from '../contexts.ts';

/** Adds clusters and secrets of the fleet (spec/gateway-api.md 13). */
export function processGlobalResources(_context: TranslateContext): void {}
