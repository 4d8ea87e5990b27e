import { describe, expect, it } from 'vitest';
import type { BackendEndpoint, BackendSpec, BackendTLSPolicy } from '../../../../src/resources/generated/types.ts';
import { processBackends } from '../../../../src/translate/gateway-api/backend/backend-status.ts';
import {
  backendsWithPolicyCA,
  validateBackend,
} from '../../../../src/translate/gateway-api/backend/validate-backend.ts';
import { controllerOptions, type TranslateOptions } from '../../../../src/translate/options.ts';
import { brief, contextOf } from '../context-of.ts';
import { backend, tlsPolicy } from '../route-fixtures.ts';

function reason(spec: BackendSpec, policies: BackendTLSPolicy[] = [], options: Partial<TranslateOptions> = {}) {
  const covered = backendsWithPolicyCA(policies);
  return validateBackend(backend('ext', spec), covered, { ...controllerOptions, ...options })?.reason;
}

const fqdn = (hostname: string): BackendEndpoint => ({ fqdn: { hostname, port: 443 } });
const ip = (address: string): BackendEndpoint => ({ ip: { address, port: 443 } });
const covering = (sections: (string | undefined)[], group = 'gateway.envoyproxy.io') =>
  tlsPolicy('p', {
    targetRefs: sections.map((sectionName) => ({
      group,
      kind: 'Backend',
      name: 'ext',
      ...(sectionName && { sectionName }),
    })),
    validation: { hostname: 'a', wellKnownCACertificates: 'System' },
  });

describe('validateBackend', () => {
  it.each(['a.example.com', 'a.example.com.'])('takes the host %s', (host) => {
    expect(reason({ endpoints: [fqdn(host)] })).toBeUndefined();
  });

  it.each(['single', '10.0.0.1', 'Upper.example.com', 'a_b.example.com', '..'])('refuses the host %s', (host) => {
    expect(reason({ endpoints: [fqdn(host)] })).toBe('InvalidAddress');
    expect(reason({ endpoints: [{ ...ip('1.2.3.4'), hostname: host }] })).toBe('InvalidAddress');
  });

  it.each(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1', 'nonsense'])('refuses the address %s', (address) => {
    expect(reason({ endpoints: [ip(address)] })).toBe('InvalidAddress');
  });

  it('allows local names and addresses on the host', () => {
    const endpoints = [ip('127.0.0.1'), fqdn('localhost')];
    expect(reason({ endpoints }, [], { runningOnHost: true })).toBeUndefined();
  });

  it('refuses a resolver with endpoints and foreign client certificates', () => {
    expect(reason({ type: 'DynamicResolver', endpoints: [ip('1.2.3.4')] })).toBe('InvalidBackendRef');
    const clientCertificateRef = { name: 'c', namespace: 'shop' };
    expect(reason({ tls: { insecureSkipVerify: true, clientCertificateRef } })).toBe('InvalidBackendRef');
  });

  it('needs a CA, of its own or from a policy for all of it', () => {
    const spec: BackendSpec = { tls: {}, endpoints: [fqdn('a.example.com'), { ip: { address: '1.2.3.4', port: 80 } }] };
    expect(reason(spec)).toBe('InvalidBackendRef');
    expect(reason({ ...spec, tls: { wellKnownCACertificates: 'System' } })).toBeUndefined();
    expect(reason(spec, [covering([undefined])])).toBeUndefined();
    expect(reason(spec, [covering([undefined], '')])).toBe('InvalidBackendRef');
    expect(reason(spec, [covering(['443'])])).toBe('InvalidBackendRef');
    expect(reason(spec, [covering(['443']), covering(['80'])])).toBeUndefined();
    expect(reason({ tls: {} }, [covering(['443'])])).toBe('InvalidBackendRef');
  });
});

describe('processBackends', () => {
  const status = (spec: BackendSpec, options: Partial<TranslateOptions> = {}) => {
    const object = backend('ext', spec);
    const context = contextOf({ backends: [object] }, options);
    processBackends(context);
    return {
      conditions: brief(context.statuses.of(object).conditions ?? []),
      invalid: context.invalidBackends.has(object),
    };
  };

  it('accepts a good Backend', () => {
    expect(status({ endpoints: [ip('1.2.3.4')] })).toEqual({ conditions: ['Accepted=True/Accepted'], invalid: false });
  });

  it('says Invalid with the reason Accepted, as clusters do', () => {
    expect(status({ endpoints: [ip('x')] })).toEqual({ conditions: ['Invalid=False/Accepted'], invalid: true });
    expect(status({}, { backendEnabled: false }).conditions).toEqual(['Invalid=False/Accepted']);
  });
});
