import { expect, it } from 'vitest';
import { describeRef, groupOf, refOf } from '../../src/core/resource-ref.ts';

it.each([
  ['gateway.networking.k8s.io/v1', 'gateway.networking.k8s.io'],
  ['v1', ''],
  ['', ''],
  [undefined, ''],
])('the group of %j is %j', (apiVersion, group) => {
  expect(groupOf(apiVersion)).toBe(group);
});

it('refOf reads the identity, and empty texts for what is missing', () => {
  expect(refOf({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'd', namespace: 'n' } })).toEqual({
    group: 'apps',
    kind: 'Deployment',
    namespace: 'n',
    name: 'd',
  });
  expect(refOf({})).toEqual({ group: '', kind: '', namespace: undefined, name: '' });
});

it('describeRef names the namespace where there is one', () => {
  expect(describeRef({ group: 'apps', kind: 'Deployment', namespace: 'n', name: 'd' })).toBe('Deployment n/d');
  expect(describeRef({ group: '', kind: 'Node', name: 'x' })).toBe('Node x');
  expect(describeRef({ group: '', kind: 'Node', namespace: '', name: 'x' })).toBe('Node x');
});
