import type { TranslateContext } from '../contexts.ts';

/** Marks HTTPS listeners whose hostnames or certificates overlap (spec/gateway-api.md 5.7). */
export function reportTLSOverlap(_context: TranslateContext): void {}
