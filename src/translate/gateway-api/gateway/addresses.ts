import type { TranslateContext } from '../contexts.ts';

/** Copies requested addresses into the Infra IR (spec/gateway-api.md 4). */
export function processAddresses(_context: TranslateContext): void {}
