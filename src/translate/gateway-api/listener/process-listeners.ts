import type { TranslateContext } from '../contexts.ts';
import { writeFleetSettings } from '../gateway/fleet-settings.ts';
import { reportConflicts } from './conflicts.ts';
import { finishConditions } from './final-conditions.ts';
import { exposePort } from './infra-ports.ts';
import { addIRListener } from './ir-listeners.ts';
import { reportTLSOverlap } from './tls-overlap.ts';
import { validateListener } from './validate-listener.ts';

/** Validates listeners, finds conflicts and makes IR listeners (spec/gateway-api.md 5). */
export function processListeners(context: TranslateContext): void {
  const valid = context.gateways.flatMap(({ listeners }) => listeners).filter((l) => validateListener(context, l));
  reportConflicts(context, valid);
  const exposed = new Set<string>();
  for (const gateway of context.gateways) {
    writeFleetSettings(context, gateway);
    for (const listener of gateway.listeners) {
      finishConditions(listener);
      if (!listener.ready) continue;
      addIRListener(context, listener);
      exposePort(context, listener, exposed);
    }
  }
  reportTLSOverlap(context);
}
