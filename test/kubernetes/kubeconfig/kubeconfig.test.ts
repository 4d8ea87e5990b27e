import { describe, expect, it } from 'vitest';
import { mergeKubeconfigs } from '../../../src/kubernetes/kubeconfig/kubeconfig.ts';

const first = {
  file: '/first',
  content: {
    'current-context': '',
    clusters: [{ name: 'shared', cluster: { server: 'https://first' } }],
    users: [{ name: 'u', user: null }],
  },
};
const second = {
  file: '/second',
  content: {
    'current-context': 'two',
    clusters: [
      { name: 'shared', cluster: { server: 'https://second' } },
      { name: 'own', cluster: { server: 'https://own' } },
    ],
    contexts: [{ name: 'two', context: { cluster: 'own' } }],
  },
};

describe('mergeKubeconfigs', () => {
  it('keeps the first entry of a name and the file that it is from', () => {
    const { clusters, contexts } = mergeKubeconfigs([first, second]);
    expect([...clusters.keys()]).toEqual(['shared', 'own']);
    expect(clusters.get('shared')).toEqual({ name: 'shared', value: { server: 'https://first' }, file: '/first' });
    expect(clusters.get('own')?.file).toBe('/second');
    expect(contexts.get('two')?.value).toEqual({ cluster: 'own' });
  });

  it('takes the first current-context that is not empty', () => {
    expect(mergeKubeconfigs([first, second]).currentContext).toBe('two');
    expect(mergeKubeconfigs([{ file: 'x', content: { 'current-context': 'x' } }, second]).currentContext).toBe('x');
  });

  it('passes over what is no entry', () => {
    const content = { clusters: { a: 1 }, contexts: [null, 'text', { context: {} }, { name: 7 }], users: null };
    const { clusters, contexts, users, files } = mergeKubeconfigs([
      { file: 'odd', content },
      { file: 'empty', content: null },
    ]);
    expect([clusters.size, contexts.size, users.size]).toEqual([0, 0, 0]);
    expect(files).toEqual(['odd', 'empty']);
  });

  it('reads an entry without content as an empty one', () => {
    expect(mergeKubeconfigs([first]).users.get('u')?.value).toEqual({});
  });
});
