import type { TranslateContext } from '../contexts.ts';

/** Decides which Gateways of our class are accepted, with their effective EnvoyProxy (spec/gateway-api.md 3). */
export function acceptGateways(_context: TranslateContext): void {}
