import type { TestObject } from './cluster-fixture.ts';

const condition = (type: string, status: string, reason: string) => ({
  type,
  status,
  reason,
  message: '',
  lastTransitionTime: '2026-01-01T00:00:00Z',
});

/** The HTTPRoute `backend` with the given ResolvedRefs condition. */
export function routeObject(resolved: string, reason: string): TestObject {
  const parentRef = { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'eg' };
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'backend', namespace: 'default' },
    spec: { parentRefs: [parentRef], rules: [{ backendRefs: [{ name: 'backend', port: 3000 }] }] },
    status: {
      parents: [
        {
          parentRef,
          controllerName: 'x',
          conditions: [condition('Accepted', 'True', 'Accepted'), condition('ResolvedRefs', resolved, reason)],
        },
      ],
    },
  };
}

/** A class, a Gateway with statuses, and a route whose backend is missing. */
export const gatewayObjects: readonly TestObject[] = [
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name: 'eg' },
    spec: { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' },
  },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'eg', namespace: 'default' },
    spec: { gatewayClassName: 'eg', listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }] },
    status: {
      addresses: [{ value: '10.0.0.1' }],
      conditions: [condition('Accepted', 'True', 'Accepted'), condition('Programmed', 'True', 'Programmed')],
      listeners: [{ name: 'http', conditions: [condition('Accepted', 'True', 'Accepted')] }],
    },
  },
  routeObject('False', 'BackendNotFound'),
];
