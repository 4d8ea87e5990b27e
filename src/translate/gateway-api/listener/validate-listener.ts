import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { validateAllowedKinds } from './supported-kinds.ts';

/** Checks one listener by itself; all checks run, each may set conditions. False when any failed (spec/gateway-api.md 5.2). */
export function validateListener(_context: TranslateContext, listener: ListenerContext): boolean {
  return validateAllowedKinds(listener);
}
