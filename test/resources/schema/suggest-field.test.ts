import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../../../src/core/diagnostic.ts';
import { suggestField } from '../../../src/resources/schema/suggest-field.ts';
import { nodeAt } from './schema-nodes.ts';

const suggest = (kind: string, path: FieldPath, name: string) => {
  const at = path.map((part) => (typeof part === 'number' ? '[]' : part)).join('.');
  return suggestField(nodeAt(kind), path, nodeAt(kind, at), name);
};

describe('suggestField', () => {
  it('names the field of nearly that name, and that it was meant', () => {
    expect(suggest('Gateway', ['spec'], 'gatewayClasName')).toEqual({
      hint: 'Did you mean gatewayClassName?',
      meant: 'gatewayClassName',
    });
  });

  it.each<[FieldPath, string, string]>([
    [['spec', 'rules', 0], 'hostnames', 'spec'],
    [['spec', 'rules', 2, 'backendRefs', 0], 'matches', 'spec.rules[2]'],
  ])('finds the object above %j that %s belongs to', (path, name, owner) => {
    const { hint, meant } = suggest('HTTPRoute', path, name);
    expect(hint).toMatch(`${name} belongs to ${owner};`);
    expect(meant).toBeUndefined();
  });

  it('finds the field below that it belongs to, also in the entries of a list', () => {
    expect(suggest('HTTPRoute', ['spec', 'rules', 0], 'request').hint).toMatch('request belongs to timeouts;');
    expect(suggest('HTTPRoute', ['spec', 'rules', 0], 'path').hint).toMatch('path belongs to matches;');
  });

  it('prefers a place above to one below, and a place to a like name', () => {
    expect(suggest('HTTPRoute', ['spec', 'rules', 0, 'matches', 0], 'name').hint).toMatch(
      'name belongs to spec.rules[0];',
    );
  });

  it('lists the fields that there are, twelve at most', () => {
    expect(suggest('HTTPRoute', ['spec', 'rules', 0, 'timeouts'], 'nothing').hint).toBe(
      'Fields here: backendRequest, request.',
    );
    const { hint } = suggest('BackendTrafficPolicy', ['spec'], 'zzzzzzzz');
    expect(hint).toMatch(/, \.\.\.$/);
    expect(hint.split(', ')).toHaveLength(13);
    expect(suggestField({}, [], {}, 'a').hint).toBe('This object takes no fields.');
  });
});
