import type { TranslateContext } from '../contexts.ts';

/** Reports rules of different routes that match the same requests (spec/gateway-api.md 12). */
export function reportRouteOverlap(_context: TranslateContext): void {}
