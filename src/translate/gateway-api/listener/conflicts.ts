import type { ListenerContext, TranslateContext } from '../contexts.ts';
import { mergesGateways } from '../gateway/merge-switches.ts';
import { reportHostnameConflicts } from './hostname-conflicts.ts';
import { reportL4Conflicts, reportMergedConflicts } from './port-conflicts.ts';
import { reportProtocolConflicts } from './protocol-conflicts.ts';

/**
 * Marks listeners that cannot live together: listeners of a Gateway that differ in protocol or repeat a hostname on a port, and, when
 * Gateways are merged, those of all Gateways (spec/gateway-api.md 5.4). Only listeners that are valid by themselves take part.
 */
export function reportConflicts(context: TranslateContext, valid: readonly ListenerContext[]): void {
  const takesPart = new Set(valid);
  const byGateway = context.gateways.map(({ listeners }) => listeners.filter((l) => takesPart.has(l)));
  for (const listeners of byGateway) {
    const marked = reportProtocolConflicts(listeners);
    reportHostnameConflicts(listeners.filter((listener) => !marked.has(listener)));
    reportL4Conflicts(listeners, 'TCP');
    reportL4Conflicts(listeners, 'UDP');
  }
  if (!mergesGateways(context)) return;
  reportProtocolConflicts(valid);
  reportMergedConflicts(valid);
}
