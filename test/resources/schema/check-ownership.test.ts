import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { checkOwnership } from '../../../src/resources/schema/check-ownership.ts';
import { brief } from './schema-nodes.ts';

const owner = { apiVersion: 'v1', kind: 'Node', name: 'a', uid: 'u' };
const check = (metadata: JsonObject) => brief(checkOwnership(metadata)).map((text) => text.replace(' metadata.', ' '));

describe('owners', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ['none', {}, []],
    ['null', { ownerReferences: null }, []],
    ['two, one of which controls', { ownerReferences: [owner, { ...owner, controller: true }] }, []],
    ['no list', { ownerReferences: {} }, ['TypeInvalid ownerReferences']],
    ['a text', { ownerReferences: [owner, 'a'] }, ['TypeInvalid ownerReferences.1']],
    [
      'one without anything',
      { ownerReferences: [{ uid: '', name: null }] },
      ['apiVersion', 'kind', 'name', 'uid'].map((field) => `Invalid ownerReferences.0.${field}`),
    ],
    ['a number as uid', { ownerReferences: [{ ...owner, uid: 5 }] }, ['TypeInvalid ownerReferences.0.uid']],
    [
      'two that control',
      { ownerReferences: [1, 2].map(() => ({ ...owner, controller: true })) },
      ['Invalid ownerReferences'],
    ],
  ])('%s', (_, metadata, expected) => expect(check(metadata)).toEqual(expected));
});

describe('finalizers', () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ['good names', { finalizers: ['orphan', 'example.com/clean.up'] }, []],
    ['no list', { finalizers: 'orphan' }, ['TypeInvalid finalizers']],
    ['a number and a bad name', { finalizers: [1, 'a b'] }, ['TypeInvalid finalizers.0', 'Invalid finalizers.1']],
  ])('%s', (_, metadata, expected) => expect(check(metadata)).toEqual(expected));
});
