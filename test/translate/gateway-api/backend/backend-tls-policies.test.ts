import { describe, expect, it } from 'vitest';
import type { BackendTLSPolicy } from '../../../../src/resources/generated/types.ts';
import { backendTarget } from '../../../../src/translate/gateway-api/backend/backend-target.ts';
import {
  findBackendTLSPolicy,
  indexBackendTLSPolicies,
} from '../../../../src/translate/gateway-api/backend/backend-tls-policies.ts';
import { backend, service, tlsPolicy } from '../route-fixtures.ts';

type Target = NonNullable<BackendTLSPolicy['spec']['targetRefs']>[number];

const validation = { hostname: 'a.com', wellKnownCACertificates: 'System' as const };
const onService = (sectionName?: string): Target => ({
  group: '',
  kind: 'Service',
  name: 'web',
  ...(sectionName && { sectionName }),
});
const onBackend = (sectionName?: string): Target => ({
  ...onService(sectionName),
  group: 'gateway.envoyproxy.io',
  kind: 'Backend',
});
const policy = (name: string, ...targetRefs: Target[]) => tlsPolicy(name, { targetRefs, validation });

/** Name of the policy in force for Service `app/web`. */
function find(policies: BackendTLSPolicy[], port: number | undefined = 80) {
  const target = backendTarget({ kind: 'Service', object: service('web') }, { port });
  return findBackendTLSPolicy(indexBackendTLSPolicies(policies), target)?.metadata.name;
}

function findForBackend(policies: BackendTLSPolicy[], port?: number) {
  const target = backendTarget(
    { kind: 'Backend', object: backend('web', {}) },
    { group: 'gateway.envoyproxy.io', ...(port && { port }) },
  );
  return findBackendTLSPolicy(indexBackendTLSPolicies(policies), target)?.metadata.name;
}

describe('findBackendTLSPolicy', () => {
  it('takes the first policy that names the section, else the first that names none', () => {
    const policies = [
      policy('whole', onService()),
      policy('other', onService('dns')),
      policy('port', onService('http')),
      policy('late', onService('http')),
      policy('also-whole', onService()),
    ];
    expect(find(policies)).toBe('port');
    expect(find(policies, 53)).toBe('other');
    expect(find(policies, 99)).toBe('whole');
    expect(find(policies.slice(1, 2))).toBeUndefined();
  });

  it('names the ports of a Service by name, those of a Backend by number', () => {
    const policies = [policy('named', onService('http'), onBackend('8443')), policy('numbered', onService('80'))];
    expect(find(policies)).toBe('named');
    expect(findForBackend(policies, 8443)).toBe('named');
    expect(findForBackend(policies, 80)).toBeUndefined();
    expect(findForBackend(policies)).toBeUndefined();
  });

  it('goes by namespace, group and kind', () => {
    const whole = policy('p', onService());
    const elsewhere = { ...whole, metadata: { name: 'p', namespace: 'shop' } };
    expect(find([elsewhere])).toBeUndefined();
    expect(find([policy('p', onBackend())])).toBeUndefined();
    expect(find([policy('p', { ...onService(), group: 'core' })])).toBeUndefined();
    expect(find([whole])).toBe('p');
  });

  it('reads every target of a policy', () => {
    const index = indexBackendTLSPolicies([policy('p', onService(), { ...onService(), name: 'more' })]);
    expect([...index.values()].map((entries) => entries.length)).toEqual([1, 1]);
  });
});
