import { expect, it } from 'vitest';
import { labelNamespace } from '../../../src/resources/load/label-namespace.ts';

const label = 'kubernetes.io/metadata.name';

it.each([
  [{ name: 'a' }, { name: 'a', labels: { [label]: 'a' } }],
  [
    { name: 'a', uid: 'u', labels: { x: 'y', [label]: 'wrong' } },
    { name: 'a', uid: 'u', labels: { x: 'y', [label]: 'a' } },
  ],
  [
    { name: 'a', labels: ['odd'] },
    { name: 'a', labels: { [label]: 'a' } },
  ],
  [{ name: 5 }, { name: 5 }],
  [{}, {}],
])('labels %j', (metadata, expected) => expect(labelNamespace(metadata)).toEqual(expected));
