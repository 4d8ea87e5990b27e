import { describe, expect, it } from 'vitest';
import type { ClientTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import { policyStatus } from '../../../../src/translate/policies/attachment/policy-status.ts';
import type { ListenerOutcome } from '../../../../src/translate/policies/client-traffic-policy/apply-to-listener.ts';
import { reportListeners } from '../../../../src/translate/policies/client-traffic-policy/report-listeners.ts';
import { statusOf } from '../attachment/recording-kind.ts';
import { clientPolicy } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const accepted = 'Accepted=True/Accepted';
const deprecated = 'Warning=True/DeprecatedField';
const fine: ListenerOutcome = { problems: [], warnings: [], refused: false };
const failed = { ...fine, problems: [{ message: 'm' }] };
const warned = { ...fine, warnings: [{ reason: 'UnsupportedHTTP3ClientValidation', message: 'w' }] };

function report(outcomes: ListenerOutcome[], spec: ClientTrafficPolicySpec = {}) {
  const context = routedContext({});
  const policy = clientPolicy('p', spec);
  reportListeners(policyStatus(context, policy), { kind: 'Gateway', name: 'gw' }, policy, outcomes);
  return statusOf(context, policy)[0]?.split(': ')[1];
}

describe('reportListeners', () => {
  it.each<[string, ListenerOutcome[], string]>([
    ['nothing to shape', [], accepted],
    ['good listeners', [fine, fine], accepted],
    ['a bad one', [fine, failed], 'Accepted=False/Invalid'],
    ['two that warn of one thing', [warned, warned], `${accepted}, Warning=True/UnsupportedHTTP3ClientValidation`],
  ])('tells of %s', (_name, outcomes, expected) => {
    expect(report(outcomes)).toBe(expected);
  });

  it.each<[ClientTrafficPolicySpec, boolean]>([
    [{ targetRef: { group: 'g', kind: 'Gateway', name: 'gw' } }, true],
    [{ enableProxyProtocol: false }, true],
    [{ headers: { preserveXRequestID: false } }, true],
    [{ tls: { clientValidation: { optional: true } } }, true],
    [{ tls: { clientValidation: { optional: false } } }, false],
    [{ headers: {}, proxyProtocol: {} }, false],
  ])('warns of the deprecated fields in %j: %s', (spec, warns) => {
    expect(report([fine], spec)).toBe(warns ? `${accepted}, ${deprecated}` : accepted);
  });

  it('sums up two reasons to warn', () => {
    expect(report([warned], { enableProxyProtocol: true })).toBe(`${accepted}, Warning=True/Warnings`);
  });
});
