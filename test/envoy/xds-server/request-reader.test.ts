import { describe, expect, it } from 'vitest';
import { createRequestReader } from '../../../src/envoy/xds-server/request-reader.ts';

const node = '{"id":"n{1","cluster":"default/eg","extensions":[{"name":"a\\"}b"},{"type_urls":["]"]}]}';
const asked = { node: { id: 'n{1', cluster: 'default/eg' }, version: 'v1', resourceNames: ['a', 'ü'] };
const rest = '"resource_names":["a","ü"],"type_url":"t"}';

describe('a reader of requests', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['the node after the version', `{"version_info":"v1","node":${node},${rest}`],
    ['the node first', `{"node":${node},"version_info":"v1",${rest}`],
    ['the node last', `{"version_info":"v1","resource_names":["a","ü"],"node":${node}}`],
    ['white space', ` {\n"version_info" : "v1" ,\n "node" : ${node} , ${rest}\n`],
    ['camel case', `{"versionInfo":"v1","node":${node},"resourceNames":["a","ü"]}`],
    ['another node before, which does not count', `{"version_info":"v1","node":{"id":"other"},"node":${node},${rest}`],
    ['the node within another member', `{"version_info":"v1","x":{"node":{"id":"no"}},"node":${node},${rest}`],
  ];

  it.each(texts)('understands %s, the first time and again', (_, text) => {
    const read = createRequestReader();
    expect([read(Buffer.from(text)), read(Buffer.from(text))]).toEqual([asked, asked]);
  });

  it('gives the same answers whatever it has read before', () => {
    const read = createRequestReader();
    for (const [, text] of [...texts, ...texts]) expect(read(Buffer.from(text))).toEqual(asked);
  });

  it('does not take one node for another that starts or ends like it', () => {
    const read = createRequestReader();
    const idOf = (text: string) => read(Buffer.from(`{"node":${text}}`))?.node.id;
    expect(['{"id":"a"}', '{"id":"ab"}', '{"id":"a","x":{}}', '{"id":"a"}', '{"x":1,"id":"c"}'].map(idOf)).toEqual([
      'a',
      'ab',
      'a',
      'a',
      'c',
    ]);
  });

  it('lets a later node count, also when the earlier one is known', () => {
    const read = createRequestReader();
    read(Buffer.from(`{"node":${node}}`));
    expect(read(Buffer.from(`{"node":${node},"node":{"id":"later"}}`))?.node).toEqual({ id: 'later', cluster: '' });
    expect(read(Buffer.from(`{"node":${node},"node":null}`))?.node).toEqual({ id: '', cluster: '' });
  });

  it('fills in what is absent', () => {
    const none = { node: { id: '', cluster: '' }, version: '', resourceNames: [] };
    for (const text of ['', '{}', '{"node":{}}', '{"node":"text","resource_names":"a"}'])
      expect(createRequestReader()(Buffer.from(text))).toEqual(none);
  });

  it.each([
    '{',
    '[]',
    '1',
    'null',
    `{"node":${node}`,
    `{"node":${node},}`,
    `{"node":${node} "a":1}`,
    `{"node":{"id":}}`,
    `{"node":${node}}}`,
  ])('refuses %s, also when the node is known', (text) => {
    const read = createRequestReader();
    read(Buffer.from(`{"node":${node}}`));
    expect([read(Buffer.from(text)), read(Buffer.from(text))]).toEqual([undefined, undefined]);
  });

  it('knows more Envoys than it remembers', () => {
    const read = createRequestReader();
    for (const round of [1, 2])
      for (let i = 0; i < 100; i++)
        expect(read(Buffer.from(`{"version_info":"${round}","node":{"id":"${i}"}}`))?.node.id).toBe(String(i));
  });
});
