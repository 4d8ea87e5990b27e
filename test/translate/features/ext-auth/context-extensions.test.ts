import { describe, expect, it } from 'vitest';
import { contextExtensions } from '../../../../src/translate/features/ext-auth/context-extensions.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';
import { base64, configMap, mergedWithParent, secret, securityInput } from '../policy-input.ts';

const resources = {
  configMaps: [
    configMap('apps', 'values', { color: 'blue', empty: '' }),
    configMap('infra', 'values', { color: 'red' }),
  ],
  secrets: [secret('apps', 'values', { good: base64('inner'), lines: 'aW5u\r\nZXI=\n', bad: 'not base64!' })],
};
const extension = (kind: string, key: string) => ({
  name: key,
  type: 'ValueRef' as const,
  valueRef: { group: '', kind, name: 'values', key },
});

function read(specs: readonly object[], parent?: string) {
  const extAuth = { contextExtensions: specs } as never;
  const input = securityInput({ extAuth }, { resources });
  const reader = fieldReader();
  const pairs = contextExtensions(extAuth, parent ? mergedWithParent(input, parent) : input, reader);
  return { pairs, problems: reader.problems.map(({ path = [] }) => path.join('.')) };
}

describe('contextExtensions', () => {
  it('are none when none are named', () => {
    expect(contextExtensions({}, securityInput({}), fieldReader())).toEqual([]);
  });

  it('are read from the policy, ConfigMaps and Secrets, whose entries are encoded once more', () => {
    const specs = [
      { name: 'plain', type: 'Value', value: 'text' },
      { name: 'absent', type: 'Value' },
      extension('ConfigMap', 'color'),
      extension('ConfigMap', 'empty'),
      extension('Secret', 'good'),
    ];
    expect(read(specs)).toEqual({
      pairs: [
        { name: 'plain', value: base64('text') },
        { name: 'absent', value: '' },
        { name: 'color', value: base64('blue') },
        { name: 'empty', value: '' },
        { name: 'good', value: base64('inner') },
      ],
      problems: [],
    });
  });

  it('are read in the namespace of the policy that lists them', () => {
    expect(read([extension('ConfigMap', 'color')], 'infra').pairs).toEqual([{ name: 'color', value: base64('red') }]);
  });

  it('ignore the ends of lines in Secrets', () => {
    expect(read([extension('Secret', 'lines')])).toMatchObject({ pairs: [{ value: base64('inner') }], problems: [] });
  });

  it.each([
    extension('ConfigMap', 'gone'),
    extension('Secret', 'gone'),
    extension('Secret', 'bad'),
    extension('Service', 'any'),
    { name: 'none', type: 'ValueRef' },
  ])('are refused for %j', (bad) => {
    const plain = { name: 'plain', type: 'Value', value: 'text' };
    expect(read([plain, bad])).toMatchObject({
      pairs: [{ value: base64('text') }, { value: '' }],
      problems: ['contextExtensions.1.valueRef'],
    });
  });
});
