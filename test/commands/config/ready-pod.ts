import type { FakeObject } from '../../kubernetes/fake-api-server.ts';

/** A running pod of the control plane, ready or not. */
export function readyPod(name: string, labels: Readonly<Record<string, string>>, ready = 'True'): FakeObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'envoy-gateway-system', labels },
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: ready }] },
  };
}
