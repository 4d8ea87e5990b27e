import { describe, expect, it } from 'vitest';
import { oneOf, readFields } from '../../../src/resources/configuration/field-reader.ts';
import type { Finding } from '../../../src/resources/schema/finding.ts';

const document = { text: 'a', flag: false, list: ['x', 5], none: null, object: { inner: 'b', other: 1 } };

function reading() {
  const findings: Finding[] = [];
  return { root: readFields(document, findings), findings };
}

describe('readFields', () => {
  it('reads what has the right type', () => {
    const { root, findings } = reading();
    expect(root.at('text').text()).toBe('a');
    expect(root.at('flag').flag()).toBe(false);
    expect(
      root
        .at('list')
        .entries()
        .map(({ value }) => value),
    ).toEqual(['x', 5]);
    expect(root.at('object').object()).toEqual({ inner: 'b', other: 1 });
    expect(
      root
        .at('object')
        .members()
        .map(([name, member]) => [name, member.value]),
    ).toEqual([
      ['inner', 'b'],
      ['other', 1],
    ]);
    expect(findings).toEqual([]);
  });

  it.each(['none', 'absent'])('takes %s for not given, without a finding', (name) => {
    const { root, findings } = reading();
    const field = root.at(name);
    expect([field.given, field.text(), field.flag(), field.object()]).toEqual([false, undefined, undefined, undefined]);
    expect([field.entries(), field.members(), field.at('deeper').at('still').given]).toEqual([[], [], false]);
    expect(findings).toEqual([]);
  });

  it('reports what has a wrong type, by its path', () => {
    const { root, findings } = reading();
    expect(root.at('object').text()).toBeUndefined();
    expect(root.at('text').flag()).toBeUndefined();
    expect(root.at('text').entries()).toEqual([]);
    expect(root.at('list').members()).toEqual([]);
    expect(root.at('list').entries()[1]?.text()).toBeUndefined();
    expect(root.at('object').members()[1]?.[1].flag()).toBeUndefined();
    expect(findings.map(({ type, path }) => [type, path.join('.')])).toEqual([
      ['TypeInvalid', 'object'],
      ['TypeInvalid', 'text'],
      ['TypeInvalid', 'text'],
      ['TypeInvalid', 'list'],
      ['TypeInvalid', 'list.1'],
      ['TypeInvalid', 'object.other'],
    ]);
  });

  it('refuses a field with or without a hint', () => {
    const { root, findings } = reading();
    root.at('text').refuse('m');
    root.at('absent').refuse('m', 'h');
    expect(findings).toEqual([
      { type: 'Invalid', path: ['text'], message: 'm' },
      { type: 'Invalid', path: ['absent'], message: 'm', hint: 'h' },
    ]);
  });
});

describe('oneOf', () => {
  it.each([
    ['text', ['a', 'b'], 'a', []],
    ['absent', ['a'], undefined, []],
    ['text', ['b'], undefined, ['Invalid']],
    ['flag', ['b'], undefined, ['TypeInvalid']],
  ])('of %s in %j', (name, allowed, value, types) => {
    const { root, findings } = reading();
    expect(oneOf(root.at(name), allowed)).toBe(value);
    expect(findings.map(({ type }) => type)).toEqual(types);
  });
});
