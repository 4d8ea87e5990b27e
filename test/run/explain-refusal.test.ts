import { describe, expect, it } from 'vitest';
import { explainRefusal, refusalMessage } from '../../src/run/explain-refusal.ts';
import { createProvenance } from '../../src/translate/provenance.ts';

const gateway = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { namespace: 'default', name: 'eg' },
};

describe('refusalMessage', () => {
  it('finds the reason in a log line and passes over others', () => {
    const line =
      '[warning][config] REST config update rejected: Error adding/updating listener(s) default/eg/http: no such filter';
    expect(refusalMessage(line)).toBe('listener(s) default/eg/http: no such filter');
    expect(refusalMessage('[warning][main] something else')).toBeUndefined();
  });
});

describe('explainRefusal', () => {
  const provenance = createProvenance();
  const listener = provenance.note({ name: 'default/eg/http' }, gateway, ['spec', 'listeners', 0]);
  const resources = {
    listeners: [listener, { name: 'default/eg' }],
    routes: [],
    clusters: [],
    endpoints: [],
    secrets: [],
  };

  it('leads from the longest name in the message to the field', () => {
    const finding = explainRefusal('listener(s) default/eg/http: no such filter', resources, provenance);
    expect(finding).toMatchObject({
      code: 'envoy-refused',
      resource: { kind: 'Gateway', name: 'eg' },
      path: ['spec', 'listeners', 0],
    });
  });

  it('gives the message alone when it names nothing', () => {
    expect(explainRefusal('out of luck', resources, provenance).resource).toBeUndefined();
  });
});
