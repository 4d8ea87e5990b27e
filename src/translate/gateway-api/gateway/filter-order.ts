import type { TranslateContext } from '../contexts.ts';

/** Copies the filter order of the effective EnvoyProxy (spec/gateway-api.md 2, stage 22). */
export function processFilterOrder(_context: TranslateContext): void {}
