import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../../src/resources/generated/types.ts';
import { processBackends } from '../../../../src/translate/gateway-api/backend/backend-status.ts';
import { brief, contextOf } from '../context-of.ts';
import { backend, tlsPolicy } from '../route-fixtures.ts';

const good = backend('good', { endpoints: [{ ip: { address: '1.2.3.4', port: 80 } }] });
const loopback = backend('loopback', { endpoints: [{ ip: { address: '127.0.0.1', port: 80 } }] });

function run(backends: Backend[], options = {}, policies: ReturnType<typeof tlsPolicy>[] = []) {
  const context = contextOf({ backends, backendTLSPolicies: policies }, options);
  processBackends(context);
  return {
    conditions: backends.map((b) => brief(context.statuses.of(b).conditions ?? [])),
    invalid: [...context.invalidBackends].map(([b, { reason }]) => [b.metadata.name, reason]),
    statuses: context.statuses,
  };
}

describe('processBackends', () => {
  it('accepts good Backends and keeps what is wrong with others; type and reason are the wrong way round', () => {
    expect(run([good, loopback])).toMatchObject({
      conditions: [['Accepted=True/Accepted'], ['Invalid=False/Accepted']],
      invalid: [['loopback', 'InvalidAddress']],
    });
  });

  it('refuses all where they are switched off', () => {
    const { conditions, invalid } = run([good, loopback], { backendEnabled: false });
    expect(conditions).toEqual([['Invalid=False/Accepted'], ['Invalid=False/Accepted']]);
    expect(invalid).toEqual([['loopback', 'InvalidAddress']]);
  });

  it('leaves a stale condition beside the new one, and carries the generation', () => {
    const stale = { type: 'Accepted', status: 'True', reason: 'Accepted', message: '' } as const;
    const old: Backend = {
      ...loopback,
      metadata: { ...loopback.metadata, generation: 4 },
      status: { conditions: [stale as never] },
    };
    const { conditions, statuses } = run([old]);
    expect(conditions).toEqual([['Accepted=True/Accepted', 'Invalid=False/Accepted']]);
    expect(statuses.of(old).conditions?.[1]?.observedGeneration).toBe(4);
  });

  it('knows the policies that give a CA', () => {
    const tls = backend('tls', { endpoints: good.spec.endpoints, tls: {} });
    const policy = tlsPolicy('p', {
      targetRefs: [{ group: 'gateway.envoyproxy.io', kind: 'Backend', name: 'tls' }],
      validation: { hostname: 'a.com', wellKnownCACertificates: 'System' },
    });
    expect(run([tls]).invalid).toEqual([['tls', 'InvalidBackendRef']]);
    expect(run([tls], {}, [policy]).invalid).toEqual([]);
  });
});
