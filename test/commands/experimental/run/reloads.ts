import type { Diagnostic } from '../../../../src/core/diagnostic.ts';
import type { Reload } from '../../../../src/run/reload-gateways.ts';

/** A reload of `gateway.yaml`, published with 2 changes in 7 ms; `more` is what differs. */
export function reloadOf(more: Partial<Reload> = {}): Reload {
  const input = {
    loaded: { texts: new Map([['gateway.yaml', 'a: 1\nb: 2\n']]), ledger: { leftovers: () => [] } },
    diagnostics: [],
    notes: [],
  } as unknown as Reload['input'];
  return { published: true, taken: true, milliseconds: 7, input, problems: [], changes: 2, restarted: [], ...more };
}

/** What is wrong in line 2 of it. */
export const finding: Diagnostic = {
  ...{ code: 'field-unknown', severity: 'error', message: 'b is not known', path: ['spec', 'b'] },
  place: { file: 'gateway.yaml', line: 2, column: 1 },
};
