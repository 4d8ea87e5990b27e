import { expect, it } from 'vitest';
import { mergeAsProtobuf } from '../../../../src/translate/infra/bootstrap/merge-as-protobuf.ts';

const bootstrap = 'envoy.config.bootstrap.v3.Bootstrap';

it.each([
  ['lists append', { nodeContextParams: ['a'] }, { nodeContextParams: ['b'] }, { nodeContextParams: ['a', 'b'] }],
  ['messages merge', { node: { id: 'a' } }, { node: { cluster: 'b' } }, { node: { id: 'a', cluster: 'b' } }],
  ['scalars override', { node: { id: 'a' } }, { node: { id: 'b' } }, { node: { id: 'b' } }],
  ['what is new is added', {}, { node: { id: 'a' } }, { node: { id: 'a' } }],
  ['null says nothing', { node: { id: 'a' } }, { node: null }, { node: { id: 'a' } }],
  [
    'fields outside of a oneof stay, durations are replaced',
    { statsFlushInterval: '5s', statsFlushOnAdmin: true },
    { statsFlushInterval: '7s' },
    { statsFlushInterval: '7s', statsFlushOnAdmin: true },
  ],
  [
    'a member of a oneof takes the place of another',
    { admin: { address: { socketAddress: { address: 'a', portValue: 1 } } } },
    { admin: { address: { pipe: { path: '/p' } } } },
    { admin: { address: { pipe: { path: '/p' } } } },
  ],
  [
    'an Any is replaced',
    { defaultConfigSource: {}, typedDnsResolverConfig: { name: 'a', typedConfig: { '@type': 'T', x: 1 } } },
    { typedDnsResolverConfig: { typedConfig: { '@type': 'T', y: 1 } } },
    { defaultConfigSource: {}, typedDnsResolverConfig: { name: 'a', typedConfig: { '@type': 'T', y: 1 } } },
  ],
  [
    'zero in a wrapper changes nothing',
    { statsConfig: { useAllDefaultTags: true } },
    { statsConfig: { useAllDefaultTags: false } },
    { statsConfig: { useAllDefaultTags: true } },
  ],
  [
    'maps merge by key',
    { certificateProviderInstances: { a: { name: 'a' }, b: { name: 'b' } } },
    { certificateProviderInstances: { b: { name: 'c' } } },
    { certificateProviderInstances: { a: { name: 'a' }, b: { name: 'c' } } },
  ],
  [
    'a Struct merges by key',
    { node: { metadata: { a: 1, b: { x: 1 } } } },
    { node: { metadata: { b: { y: 1 } } } },
    { node: { metadata: { a: 1, b: { y: 1 } } } },
  ],
])('%s', (_, base, override, expected) => {
  const before = structuredClone(base);
  expect(mergeAsProtobuf(bootstrap, base, override)).toEqual(expected);
  expect(base).toEqual(before);
});
