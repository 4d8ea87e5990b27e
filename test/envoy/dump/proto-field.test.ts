import { describe, expect, it } from 'vitest';
import {
  camelName,
  field,
  fieldAt,
  listField,
  messageField,
  snakeName,
  textField,
  typeName,
} from '../../../src/envoy/dump/proto-field.ts';

describe('names of fields', () => {
  it.each([
    ['last_updated', 'lastUpdated'],
    ['http2_protocol_options', 'http2ProtocolOptions'],
    ['name', 'name'],
    ['a_1', 'a1'],
    ['@type', '@type'],
  ])('%s is %s in JSON', (snake, camel) => {
    expect(camelName(snake)).toBe(camel);
  });

  it.each([
    ['lastUpdated', 'last_updated'],
    ['name', 'name'],
  ])('%s was %s in the definition', (camel, snake) => {
    expect(snakeName(camel)).toBe(snake);
  });
});

describe('fields', () => {
  const message = {
    some_list: [1],
    otherText: 'a',
    number_value: 0,
    inner: { deep_field: { x: true } },
    nothing: null,
  };

  it('are found in both spellings', () => {
    expect(field(message, 'someList')).toEqual([1]);
    expect(field(message, 'otherText')).toBe('a');
    expect(field({ a_b: 1, aB: 2 }, 'aB')).toBe(2);
  });

  it.each([[undefined], [null], ['text'], [[{ name: 'a' }]]])('are none in %j', (value) => {
    expect(field(value, 'name')).toBeUndefined();
    expect(messageField(value, 'name')).toBeUndefined();
    expect(listField(value, 'name')).toEqual([]);
    expect(textField(value, 'name')).toBe('');
  });

  it('of another type than asked for are none', () => {
    expect(messageField(message, 'someList')).toBeUndefined();
    expect(messageField(message, 'inner')).toEqual({ deep_field: { x: true } });
    expect(listField(message, 'inner')).toEqual([]);
    expect(textField(message, 'inner')).toBe('');
    expect(textField(message, 'nothing')).toBe('');
  });

  it('with numbers are texts too', () => {
    expect(textField(message, 'numberValue')).toBe('0');
  });

  it('are found on a way through messages', () => {
    expect(fieldAt(message, 'inner', 'deepField', 'x')).toBe(true);
    expect(fieldAt(message, 'inner', 'gone', 'x')).toBeUndefined();
    expect(fieldAt(message)).toBe(message);
  });
});

describe('typeName', () => {
  it.each([
    ['type.googleapis.com/envoy.config.listener.v3.Listener', 'Listener'],
    ['Listener', 'Listener'],
    [undefined, ''],
  ])('of %s is %s', (type, name) => {
    expect(typeName({ ...(type !== undefined && { '@type': type }) })).toBe(name);
  });
});
