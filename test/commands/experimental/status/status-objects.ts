import type { LiveObject } from '../../../../src/kubernetes/kubernetes-client.ts';
import type { FakeObject } from '../../../kubernetes/fake-api-server.ts';

/** A condition of generation 1. */
export const condition = (type: string, value: string, reason = type) => ({
  type,
  status: value,
  reason,
  message: 'm',
  lastTransitionTime: '2026-01-01T00:00:00Z',
  observedGeneration: 1,
});

/** Gateway default/eg with an HTTP listener on port 80, accepted and not programmed. */
export const gateway: FakeObject = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'Gateway',
  metadata: { name: 'eg', namespace: 'default' },
  spec: { listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
  status: { conditions: [condition('Accepted', 'True'), condition('Programmed', 'False', 'NoAddress')] },
};

/** An HTTPRoute at that listener which works. */
export const route = (name: string, namespace: string): FakeObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name, namespace },
  spec: {
    parentRefs: [{ name: 'eg', namespace: 'default', sectionName: 'http' }],
    rules: [{ backendRefs: [{ name: 'b', port: 1, weight: 2 }] }],
  },
  status: {
    parents: [
      { parentRef: { name: 'eg' }, conditions: [condition('Accepted', 'True'), condition('ResolvedRefs', 'True')] },
    ],
  },
});

/** A SecurityPolicy of HTTPRoute team/r which works. */
export const policy: FakeObject = {
  apiVersion: 'gateway.envoyproxy.io/v1alpha1',
  kind: 'SecurityPolicy',
  metadata: { name: 'sp', namespace: 'team' },
  spec: { targetRefs: [{ kind: 'HTTPRoute', name: 'r' }] },
  status: {
    ancestors: [{ ancestorRef: { kind: 'Gateway', name: 'eg' }, conditions: [condition('Accepted', 'True')] }],
  },
};

/** The object as a client returns it, some fields replaced. */
export const live = (object: FakeObject, changes: Readonly<Record<string, unknown>> = {}): LiveObject =>
  ({ ...object, ...changes }) as unknown as LiveObject;
