import { describe, expect, it } from 'vitest';
import type { BackendTLSPolicy, BackendTLSPolicySpec } from '../../../../src/resources/generated/types.ts';
import {
  consultBackendTLSPolicy,
  finishBackendTLSPolicyStatus,
} from '../../../../src/translate/gateway-api/backend/backend-tls-policy-status.ts';
import type { TranslateContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { brief, contextOf } from '../context-of.ts';
import { tlsPolicy } from '../route-fixtures.ts';

const system = { hostname: 'a.example.com', wellKnownCACertificates: 'System' as const };
const onService = (name: string, sectionName?: string) => ({
  group: '',
  kind: 'Service',
  name,
  ...(sectionName && { sectionName }),
});
const policy = (name: string, spec: Partial<BackendTLSPolicySpec> = {}) =>
  tlsPolicy(name, { targetRefs: [onService('web')], validation: system, ...spec });
const byRef = (kind: string) => ({
  validation: { hostname: 'a', caCertificateRefs: [{ group: '', kind, name: 'nobody' }] },
});

const conditions = ({ statuses }: TranslateContext, of: BackendTLSPolicy) =>
  (statuses.of(of).ancestors ?? []).map((a) => [a.ancestorRef.name, ...brief(a.conditions)]);
const good = ['ResolvedRefs=True/ResolvedRefs', 'Accepted=True/Accepted'];

describe('consultBackendTLSPolicy', () => {
  it('adds every parent once, as it is written, and accepts for all', () => {
    const p = policy('p');
    const context = contextOf({ backendTLSPolicies: [p] });
    for (const name of ['a', 'b', 'a']) consultBackendTLSPolicy(context, p, { name, port: 80 });
    expect(conditions(context, p)).toEqual([
      ['a', ...good],
      ['b', ...good],
    ]);
    expect(context.statuses.of(p).ancestors?.[0]?.ancestorRef).toEqual({ name: 'a', port: 80 });
  });

  it.each([
    ['ConfigMap', 'InvalidCACertificateRef'],
    ['Pod', 'InvalidKind'],
  ])('says why the CA of kind %s cannot be used', (kind, reason) => {
    const p = policy('p', byRef(kind));
    const context = contextOf({ backendTLSPolicies: [p] });
    expect(consultBackendTLSPolicy(context, p, { name: 'a' }).ok).toBe(false);
    expect(conditions(context, p)).toEqual([
      ['a', 'Accepted=False/NoValidCACertificate', `ResolvedRefs=False/${reason}`],
    ]);
  });

  it('reads the policy once', () => {
    const p = policy('p');
    const context = contextOf({ backendTLSPolicies: [p] });
    const first = consultBackendTLSPolicy(context, p, { name: 'a' });
    expect(consultBackendTLSPolicy(context, p, { name: 'b' })).toBe(first);
  });
});

describe('finishBackendTLSPolicyStatus', () => {
  it('reports a policy for what an earlier one targets, towards the ancestors of that one', () => {
    const [first, second, apart] = [
      policy('first'),
      policy('second', { targetRefs: [onService('other'), onService('web')] }),
      policy('apart', { targetRefs: [onService('web', 'http')] }),
    ];
    const context = contextOf({ backendTLSPolicies: [first, second, apart] });
    consultBackendTLSPolicy(context, first, { name: 'gw' });
    finishBackendTLSPolicyStatus(context);
    expect(conditions(context, first)).toEqual([['gw', ...good]]);
    expect(conditions(context, second)).toEqual([['gw', 'Accepted=False/Conflicted']]);
    expect(conditions(context, apart)).toEqual([]);
  });

  it('counts the ancestors that the earlier policy came with, and never conflicts with itself', () => {
    const status = { ancestors: [{ ancestorRef: { name: 'old' }, controllerName: 'c', conditions: [] }] };
    const unread = { ...policy('first', { targetRefs: [onService('x'), onService('x')] }), status };
    const second = policy('second', { targetRefs: [onService('x')] });
    const context = contextOf({ backendTLSPolicies: [unread, second] });
    finishBackendTLSPolicyStatus(context);
    expect(conditions(context, unread)).toEqual([['old']]);
    expect(conditions(context, second)).toEqual([['old', 'Accepted=False/Conflicted']]);
  });

  it('keeps targets apart by namespace', () => {
    const far = { ...policy('far'), metadata: { name: 'far', namespace: 'shop' } };
    const context = contextOf({ backendTLSPolicies: [policy('near'), far] });
    for (const p of context.resources.backendTLSPolicies) consultBackendTLSPolicy(context, p, { name: 'gw' });
    finishBackendTLSPolicyStatus(context);
    expect(conditions(context, far)).toEqual([['gw', ...good]]);
  });

  it('cuts statuses to 16 ancestors', () => {
    const p = policy('p');
    const context = contextOf({ backendTLSPolicies: [p] });
    for (let i = 0; i < 17; i++) consultBackendTLSPolicy(context, p, { name: `gw-${i}` });
    finishBackendTLSPolicyStatus(context);
    expect(conditions(context, p)).toHaveLength(16);
  });
});
