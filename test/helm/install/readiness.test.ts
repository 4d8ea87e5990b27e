import { describe, expect, it } from 'vitest';
import { completionOf, readinessOf } from '../../../src/helm/install/readiness.ts';

const object = (kind: string, spec: object, status: object, generation = 1) =>
  ({ kind, metadata: { name: 'x', generation }, spec, status }) as never;
const seen = { observedGeneration: 1 };
const condition = (type: string, status: string, more = {}) => ({ conditions: [{ type, status, ...more }] });

describe('readinessOf', () => {
  it.each([
    ['Pod', {}, condition('Ready', 'True'), 'ready'],
    ['Pod', {}, condition('Ready', 'False'), 'waiting'],
    ['Deployment', { replicas: 2 }, { ...seen, updatedReplicas: 2, readyReplicas: 2 }, 'ready'],
    ['Deployment', { replicas: 2 }, { ...seen, updatedReplicas: 2, readyReplicas: 1 }, 'waiting'],
    // A quarter of four pods may be missing while a Deployment rolls.
    ['Deployment', { replicas: 4 }, { ...seen, updatedReplicas: 4, readyReplicas: 3 }, 'ready'],
    [
      'Deployment',
      { replicas: 4, strategy: { type: 'Recreate' } },
      { ...seen, updatedReplicas: 4, readyReplicas: 3 },
      'waiting',
    ],
    ['Deployment', { replicas: 1 }, { observedGeneration: 0, updatedReplicas: 1, readyReplicas: 1 }, 'waiting'],
    ['Deployment', { paused: true }, {}, 'ready'],
    [
      'Deployment',
      {},
      { ...seen, ...condition('Progressing', 'False', { reason: 'ProgressDeadlineExceeded' }) },
      'failed',
    ],
    ['Service', { type: 'ExternalName' }, {}, 'ready'],
    ['Service', { clusterIP: '10.0.0.1' }, {}, 'ready'],
    ['Service', { type: 'LoadBalancer', clusterIP: '10.0.0.1' }, {}, 'waiting'],
    ['Service', { type: 'LoadBalancer', clusterIP: '1' }, { loadBalancer: { ingress: [{ ip: '1' }] } }, 'ready'],
    ['PersistentVolumeClaim', {}, { phase: 'Pending' }, 'waiting'],
    ['CustomResourceDefinition', {}, condition('Established', 'True'), 'ready'],
    ['CustomResourceDefinition', {}, condition('NamesAccepted', 'False'), 'ready'],
    ['CustomResourceDefinition', {}, {}, 'waiting'],
    ['StatefulSet', { replicas: 2 }, { ...seen, updatedReplicas: 1, readyReplicas: 2 }, 'waiting'],
    ['StatefulSet', { replicas: 2 }, { ...seen, updatedReplicas: 2, readyReplicas: 2 }, 'ready'],
    ['ConfigMap', {}, {}, 'ready'],
  ])('%s %j with status %j is %s', (kind, spec, status, state) => {
    expect(readinessOf(object(kind, spec, status)).state).toBe(state);
  });
});

describe('completionOf', () => {
  it('reads Jobs and Pods of hooks', () => {
    const states = [
      completionOf(object('Job', {}, {})),
      completionOf(object('Job', {}, condition('Complete', 'True'))),
      completionOf(object('Job', {}, condition('Failed', 'True', { message: 'limit' }))),
      completionOf(object('Pod', {}, { phase: 'Succeeded' })),
      completionOf(object('Pod', {}, { phase: 'Failed' })),
      completionOf(object('Secret', {}, {})),
    ];
    expect(states.map(({ state }) => state)).toEqual(['waiting', 'ready', 'failed', 'ready', 'failed', 'ready']);
  });
});
