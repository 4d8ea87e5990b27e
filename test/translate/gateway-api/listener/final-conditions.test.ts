import { describe, expect, it } from 'vitest';
import { finishConditions } from '../../../../src/translate/gateway-api/listener/final-conditions.ts';
import {
  type ListenerConditionType,
  setListenerCondition,
} from '../../../../src/translate/gateway-api/listener/listener-condition.ts';
import { brief } from '../context-of.ts';
import { oneListener } from './listener-contexts.ts';

/** What a listener says in the end that said this before, as `Type=Status/Reason`. */
function finish(before: readonly string[], inSet = false) {
  const listener = oneListener({}, inSet);
  for (const text of before) {
    const [type = '', status, reason = ''] = text.split(/[=/]/);
    setListenerCondition(listener, type as ListenerConditionType, status === 'True' ? 'True' : 'False', reason, 'm');
  }
  finishConditions(listener);
  return { conditions: brief(listener.conditions), ready: listener.ready };
}

const partial = 'ResolvedRefs=False/PartiallyInvalidCertificateRef';
const noCertificate = 'ResolvedRefs=False/InvalidCertificateRef';
const resolved = 'ResolvedRefs=True/ResolvedRefs';
const accepted = 'Accepted=True/Accepted';
const unprogrammed = 'Programmed=False/Invalid';

describe('finishConditions', () => {
  it.each<[string, string[], string[], boolean]>([
    ['nothing', [], ['Programmed=True/Programmed', accepted, resolved], true],
    ['some bad certificates', [partial], [partial, accepted, 'Programmed=True/Programmed'], true],
    ['no good certificate', [noCertificate], [noCertificate, accepted, unprogrammed], false],
    ['no good certificate and more', [noCertificate, unprogrammed], [noCertificate, unprogrammed], false],
    ['an unknown protocol', ['Accepted=False/R'], ['Accepted=False/R', unprogrammed, resolved], false],
    ['a mode', ['Programmed=False/UnsupportedTLSMode'], ['Programmed=False/UnsupportedTLSMode', resolved], false],
    ['a conflict', ['Conflicted=True/R'], ['Conflicted=True/R', unprogrammed, resolved], false],
  ])('completes what was said of %s', (_name, before, conditions, ready) => {
    expect(finish(before)).toEqual({ conditions, ready });
  });

  it('has words of its own for listeners of ListenerSets', () => {
    expect(finish([], true).conditions).toContain('Conflicted=False/NoConflicts');
    expect(finish(['Accepted=False/R'], true).conditions).toContain('Programmed=False/ListenersNotValid');
    expect(finish([noCertificate], true).conditions).toContain('Programmed=False/ListenersNotValid');
  });
});
