import { describe, expect, it } from 'vitest';
import { patchPolicyStatus } from '../../../../src/translate/xds/patch/patch-status.ts';

describe('patchPolicyStatus', () => {
  const ancestorRef = { name: 'gw' };
  const policy = (conditions: readonly object[]) =>
    ({ name: 'p', namespace: 'ns', generation: 4, status: { ancestors: [{ ancestorRef, conditions }] } }) as never;
  const conditionsOf = (status: unknown) =>
    (status as { status: { ancestors: { conditions: object[] }[] } }).status.ancestors[0]?.conditions;

  it('reports missing resources before refused patches', () => {
    const status = patchPolicyStatus(policy([]), { refused: ['x'], notFound: ['t/n'] });
    expect(conditionsOf(status)).toMatchObject([
      { type: 'Programmed', status: 'False', reason: 'ResourceNotFound', observedGeneration: 4 },
    ]);
  });

  it('replaces an older condition', () => {
    const old = { type: 'Programmed', status: 'True', reason: 'Programmed', message: '' };
    const status = patchPolicyStatus(policy([old]), { refused: ['x'], notFound: [] });
    expect(conditionsOf(status)).toMatchObject([{ type: 'Programmed', status: 'False', reason: 'Invalid' }]);
  });

  it('programs a policy without problems, unless it was refused before', () => {
    const none = { refused: [], notFound: [] };
    expect(conditionsOf(patchPolicyStatus(policy([]), none))).toMatchObject([{ status: 'True', reason: 'Programmed' }]);
    const rejected = { type: 'Accepted', status: 'False', reason: 'Invalid', message: '' };
    expect(conditionsOf(patchPolicyStatus(policy([rejected]), none))).toEqual([rejected]);
  });

  it('says the same to all ancestors, and prints their controllers', () => {
    const ancestors = [
      { ancestorRef, conditions: [], controllerName: 'c' },
      { ancestorRef, conditions: [] },
    ];
    const twice = { name: 'p', namespace: 'ns', status: { ancestors } } as never;
    expect(patchPolicyStatus(twice, { refused: ['x'], notFound: [] })).toMatchObject({
      name: 'p',
      namespace: 'ns',
      status: {
        ancestors: [
          { controllerName: 'c', conditions: [{ reason: 'Invalid' }] },
          { controllerName: '', conditions: [{ reason: 'Invalid' }] },
        ],
      },
    });
    expect(JSON.stringify(patchPolicyStatus(twice, { refused: [], notFound: [] }))).not.toContain('observedGeneration');
  });

  it('leaves a policy alone that is programmed on any ancestor', () => {
    const done = { type: 'Programmed', status: 'False', reason: 'Invalid', message: '' };
    const ancestors = [
      { ancestorRef, conditions: [] },
      { ancestorRef, conditions: [done] },
    ];
    const status = patchPolicyStatus({ name: 'p', namespace: 'ns', status: { ancestors } } as never, {
      refused: [],
      notFound: [],
    });
    expect(conditionsOf(status)).toEqual([]);
  });

  it('prints null for no ancestors', () => {
    const none = { name: 'p', namespace: 'ns', generation: 1 } as never;
    expect(patchPolicyStatus(none, { refused: [], notFound: [] })).toMatchObject({ status: { ancestors: null } });
  });
});
