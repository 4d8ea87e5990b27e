import { expect, it } from 'vitest';
import { chartObjects } from '../../../src/helm/install/chart-object.ts';

const object = (fields: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n${fields}\n`;

it('reads objects with the YAML that Kubernetes and Helm have', () => {
  const [read] = chartObjects(object('mode: 0644\nflag: yes\nday: 2020-01-02\nhex: 0x1F\ntwice: 1\ntwice: 2'));
  expect(read).toMatchObject({ mode: 420, flag: true, day: '2020-01-02', hex: 31, twice: 2 });
});

it('takes lists apart and leaves out parts of comments alone', () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: s}}\n`;
  const text = `---\n# Source: a\n# nothing\n---\n${object('')}--- # two\n${list}`;
  expect(chartObjects(text).map(({ kind }) => kind)).toEqual(['ConfigMap', 'Secret']);
});

it.each(['a: [', '- 1', 'kind: X'])('refuses %j and names the template', (text) => {
  expect(() => chartObjects(`---\n# Source: c/templates/x.yaml\n${text}\n`)).toThrow(/c\/templates\/x\.yaml/);
});
