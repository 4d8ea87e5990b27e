import { describe, expect, it } from 'vitest';
import { ownerOf, withOwnership } from '../../../src/helm/install/ownership.ts';
import type { LiveObject } from '../../../src/kubernetes/kubernetes-client.ts';

const release = { name: 'eg', namespace: 'ns' };
const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', labels: { a: 'b' } }, data: { k: 'v' } };

describe('withOwnership', () => {
  it('adds the three marks of Helm and keeps the rest', () => {
    expect(withOwnership(object, release)).toEqual({
      ...object,
      metadata: {
        name: 'c',
        labels: { a: 'b', 'app.kubernetes.io/managed-by': 'Helm' },
        annotations: { 'meta.helm.sh/release-name': 'eg', 'meta.helm.sh/release-namespace': 'ns' },
      },
    });
    expect(object.metadata).toEqual({ name: 'c', labels: { a: 'b' } });
  });

  it('replaces marks that the chart sets itself', () => {
    const labels = { 'app.kubernetes.io/managed-by': 'Tiller' };
    expect(ownerOf(withOwnership({ ...object, metadata: { name: 'c', labels } }, release), release)).toBe('ours');
  });
});

describe('ownerOf', () => {
  const marked = (of: typeof release): LiveObject => withOwnership(object, of);
  const { labels, annotations } = marked(release).metadata;

  it('tells this release from another by name and namespace', () => {
    expect(ownerOf(marked(release), release)).toBe('ours');
    expect(ownerOf(marked({ name: 'other', namespace: 'ns' }), release)).toEqual({ other: 'ns/other' });
    expect(ownerOf(marked({ name: 'eg', namespace: 'else' }), release)).toEqual({ other: 'else/eg' });
  });

  it.each([
    ['without marks', {}],
    ['without the label', { annotations }],
    ['with the label of another program', { labels: { 'app.kubernetes.io/managed-by': 'argo' }, annotations }],
    ['without annotations', { labels }],
    ['without the namespace', { labels, annotations: { 'meta.helm.sh/release-name': 'eg' } }],
  ])('an object %s belongs to nobody', (_, metadata) => {
    expect(ownerOf({ metadata: { name: 'c', ...metadata } }, release)).toBe('none');
  });
});
