import { describe, expect, it } from 'vitest';
import { splitManifests } from '../../src/helm/split-manifests.ts';

const object = (name: string, annotations: object = {}): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: ${JSON.stringify({ name, annotations })}`;

describe('splitManifests', () => {
  it('splits at three dashes and trims', () => {
    const { manifests } = splitManifests('c/a.yaml', `\n---\n${object('a')}\n---\n\n# note\n${object('b')}\n\n`);
    expect(manifests.map(({ path, kind, name, text }) => [path, kind, name, text.split('\n', 1)[0]])).toEqual([
      ['c/a.yaml', 'ConfigMap', 'a', 'apiVersion: v1'],
      ['c/a.yaml', 'ConfigMap', 'b', '# note'],
    ]);
  });

  it('keeps the second of two separators in a row, as Helm does', () => {
    const { manifests } = splitManifests('x', `${object('a')}\n---\n---\n${object('b')}`);
    expect(manifests.map(({ name, text }) => [name, text.slice(0, 4)])).toEqual([
      ['a', 'apiV'],
      ['b', '---\n'],
    ]);
  });

  it('keeps dashes inside of a line', () => {
    expect(splitManifests('x', `${object('a')}\ndata: {k: a---b}`).manifests).toHaveLength(1);
  });

  it('keeps a part of comments alone, without a kind', () => {
    const { manifests } = splitManifests('x', '# nothing here');
    expect(manifests).toMatchObject([{ text: '# nothing here', kind: '', name: '', object: {} }]);
  });

  it('reads the namespace, and the last of equal keys', () => {
    const [one] = splitManifests('x', 'kind: A\nkind: B\nmetadata: {name: nn, namespace: s}').manifests;
    expect(one).toMatchObject({ kind: 'B', name: 'nn', namespace: 's', apiVersion: '' });
  });

  it('tells hooks by their annotation, with what they say about themselves', () => {
    const annotations = {
      'helm.sh/hook': ' Pre-Install , post-upgrade,test-success',
      'helm.sh/hook-weight': '-5',
      'helm.sh/hook-delete-policy': 'hook-succeeded,before-hook-creation',
      'helm.sh/hook-output-log-policy': 'hook-failed',
    };
    const { manifests, hooks } = splitManifests('x', `${object('h', annotations)}\n---\n${object('m')}`);
    expect(manifests.map(({ name }) => name)).toEqual(['m']);
    expect(hooks).toMatchObject([
      {
        name: 'h',
        events: ['pre-install', 'post-upgrade', 'test'],
        weight: -5,
        deletePolicies: ['hook-succeeded', 'before-hook-creation'],
        outputLogPolicies: ['hook-failed'],
      },
    ]);
  });

  it.each([['heavy'], ['1.5'], [undefined]])('takes the weight %j for 0', (weight) => {
    const { hooks } = splitManifests('x', object('h', { 'helm.sh/hook': 'test', 'helm.sh/hook-weight': weight }));
    expect(hooks[0]?.weight).toBe(0);
  });

  it('drops a hook with an event that nobody knows', () => {
    expect(splitManifests('x', object('h', { 'helm.sh/hook': 'pre-install,crd-install' }))).toEqual({
      manifests: [],
      hooks: [],
    });
  });

  it('reads the head of a large object alone', () => {
    const large = `${object('big')}\ndata:\n${'  key: value\n'.repeat(10_000)}`;
    expect(splitManifests('x', large).manifests[0]).toMatchObject({ kind: 'ConfigMap', name: 'big', apiVersion: 'v1' });
    const hook = `${object('big', { 'helm.sh/hook': 'test' })}\nspec:\n${'  - value\n'.repeat(10_000)}`;
    expect(splitManifests('x', hook).hooks[0]).toMatchObject({ name: 'big', events: ['test'] });
  });

  it.each(['a: [', '- 1', 'text'])('refuses %j and names the template', (text) => {
    expect(() => splitManifests('c/templates/a.yaml', text)).toThrow(/^c\/templates\/a\.yaml /);
  });
});
