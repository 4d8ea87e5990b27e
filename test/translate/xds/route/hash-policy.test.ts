import { expect, it } from 'vitest';
import { hashPolicies } from '../../../../src/translate/xds/route/hash-policy.ts';

const cookie = { name: 'c', ttl: '1m0.5s', attributes: { b: '2', a: '1' } };

it.each([
  ['nothing', undefined, []],
  ['no source', {}, []],
  [
    'headers',
    { headers: [{ name: 'a' }, { name: 'b' }] },
    [{ header: { headerName: 'a' } }, { header: { headerName: 'b' } }],
  ],
  [
    'a cookie, its attributes by name',
    { cookie },
    [
      {
        cookie: {
          name: 'c',
          ttl: '60.500s',
          attributes: [
            { name: 'a', value: '1' },
            { name: 'b', value: '2' },
          ],
        },
      },
    ],
  ],
  ['a cookie for the session', { cookie: { name: 'c', ttl: '0s' } }, [{ cookie: { name: 'c', ttl: '0s' } }]],
  ['a cookie without lifetime', { cookie: { name: 'c' } }, [{ cookie: { name: 'c' } }]],
  ['a cookie whose lifetime is none', { cookie: { name: 'c', ttl: 'long' } }, []],
  ['the address', { sourceIP: true }, [{ connectionProperties: { sourceIp: true } }]],
  ['not the address', { sourceIP: false, queryParams: [{ name: 'q' }] }, []],
  ['query parameters', { queryParams: [{ name: 'q' }] }, [{ queryParameter: { name: 'q' } }]],
  [
    'the first source alone',
    { sourceIP: true, cookie: { name: 'c' }, headers: [{ name: 'a' }] },
    [{ header: { headerName: 'a' } }],
  ],
])('hashes %s', (_, source, expected) => {
  expect(hashPolicies(source as Parameters<typeof hashPolicies>[0])).toEqual(expected);
});
