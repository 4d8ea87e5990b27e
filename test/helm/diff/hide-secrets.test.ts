import { expect, it } from 'vitest';
import { hideSecrets } from '../../../src/helm/diff/hide-secrets.ts';
import { changeOf } from '../../../src/helm/diff/object-changes.ts';

const secret = (data: object, more: object = {}, apiVersion = 'v1') => ({
  apiVersion,
  kind: 'Secret',
  metadata: { name: 's' },
  data,
  ...more,
});

function hide(before: object | undefined, after: object | undefined) {
  const change = changeOf(before as never, after as never);
  if (!change) throw new Error('there is no change');
  return hideSecrets(change);
}

it('masks values, and shows which of them differ', () => {
  const { before, after } = hide(
    secret({ same: 'x', other: 'a', gone: 'g' }),
    secret({ same: 'x', other: 'b', new: 'n' }),
  );
  expect(before?.data).toEqual({ same: '***', other: '*** (before)', gone: '***' });
  expect(after?.data).toEqual({ same: '***', other: '*** (after)', new: '***' });
});

it('masks stringData and what kubectl notes about the values', () => {
  const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"k":"secret"}}', keep: 'this' };
  const { after } = hide(undefined, secret({}, { stringData: { k: 'secret' }, metadata: { name: 's', annotations } }));
  expect(JSON.stringify(after)).not.toContain('secret');
  expect(after).toMatchObject({ stringData: { k: '***' }, metadata: { annotations: { keep: 'this' } } });
});

it('masks a Secret that is added or removed', () => {
  expect(hide(undefined, secret({ k: 'v' }))).toMatchObject({ change: 'added', after: { data: { k: '***' } } });
  expect(hide(secret({ k: 'v' }), undefined)).toMatchObject({ change: 'removed', before: { data: { k: '***' } } });
});

it('leaves other objects alone', () => {
  const map = { ...secret({ k: 'v' }), kind: 'ConfigMap' };
  expect(hide(undefined, map).after).toBe(map);
  const foreign = secret({ k: 'v' }, {}, 'example.com/v1');
  expect(hide(undefined, foreign).after).toBe(foreign);
});
