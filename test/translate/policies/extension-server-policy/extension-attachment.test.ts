import { describe, expect, it } from 'vitest';
import {
  createSharedObjects,
  withRef,
} from '../../../../src/translate/policies/extension-server-policy/extension-attachment.ts';
import { extensionPolicy } from './extension-stage.ts';

describe('createSharedObjects', () => {
  it('shows the final status in every reference, and leaves the input alone', () => {
    const policy = extensionPolicy('p');
    const objects = createSharedObjects();
    const early = objects.refTo(policy);
    const ancestors = [{ ancestorRef: { name: 'gw' }, conditions: [] }];
    const finished = objects.finish(policy, ancestors);
    expect(early.object).toBe(finished);
    expect(objects.refTo(policy).object).toBe(finished);
    expect(finished).toEqual({ ...policy, status: { ancestors } });
    expect(policy).not.toHaveProperty('status');
  });

  it('keeps policies apart, also those that look the same', () => {
    const objects = createSharedObjects();
    expect(objects.refTo(extensionPolicy('p')).object).not.toBe(objects.refTo(extensionPolicy('p')).object);
  });
});

describe('withRef', () => {
  it('adds an object once, at the end', () => {
    const [one, two] = [{ object: { name: 'one' } }, { object: { name: 'two' } }];
    expect(withRef(undefined, one)).toEqual([one]);
    expect(withRef([one], two)).toEqual([one, two]);
    expect(withRef([one, two], { object: one.object })).toEqual([one, two]);
  });
});
