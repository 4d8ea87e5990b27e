import type { TranslateContext } from '../contexts.ts';

/** Reads spec.tls of Gateways (spec/gateway-api.md 5.1). */
export function processGatewayTLS(_context: TranslateContext): void {}
