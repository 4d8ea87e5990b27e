import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/client-headers/to-xds.ts';
import { httpScope, managerScope } from '../../xds/xds-scopes.ts';

const manager = (headers: object | undefined) => {
  const part = toXds.connectionManager?.(managerScope({ headers }));
  return part?.ok ? part.value : part;
};
const headersWithUnderscoresAction = 'REJECT_REQUEST';

it.each([
  [undefined, { headersWithUnderscoresAction }],
  ['Allow', {}],
  ['DropHeader', { headersWithUnderscoresAction: 'DROP_HEADER' }],
])('underscores: %s', (withUnderscoresAction, commonHttpProtocolOptions) => {
  expect(manager({ withUnderscoresAction })).toEqual({ commonHttpProtocolOptions });
});

it.each([
  ['PreserveOrGenerate', { generateRequestId: true, preserveExternalRequestId: true }],
  ['Preserve', { generateRequestId: false, preserveExternalRequestId: true }],
  ['Generate', { generateRequestId: true }],
  ['Disable', { generateRequestId: false }],
])('request ids: %s', (requestID, expected) => {
  expect(manager({ requestID })).toMatchObject(expected);
});

it('adds details of the client certificate only in modes that set them', () => {
  const certDetailsToAdd = ['Subject', 'URI'];
  expect(manager({ xForwardedClientCert: { mode: 'AppendForward', certDetailsToAdd } })).toMatchObject({
    forwardClientCertDetails: 'APPEND_FORWARD',
    setCurrentClientCertDetails: { subject: true, uri: true },
  });
  expect(manager({ xForwardedClientCert: { mode: 'Sanitize', certDetailsToAdd } })).toEqual({
    commonHttpProtocolOptions: { headersWithUnderscoresAction },
  });
});

it('changes headers before all filters and after them', () => {
  const add = [{ name: 'a', value: ['1'], append: false, addIfAbsent: true }];
  const onMatch = [{ name: '', prefix: 'x-', distinct: false }];
  const mutations = [
    { append: { header: { key: 'a', value: '1' }, appendAction: 'ADD_IF_ABSENT' } },
    { remove: 'b' },
    { removeOnMatch: { keyMatcher: { prefix: 'x-' } } },
  ];
  const early = {
    earlyAddRequestHeaders: add,
    earlyRemoveRequestHeaders: ['b'],
    earlyRemoveRequestHeadersOnMatch: onMatch,
  };
  expect(manager(early)).toMatchObject({ earlyHeaderMutationExtensions: [{ typedConfig: { mutations } }] });
  const late = {
    lateAddResponseHeaders: add,
    lateRemoveResponseHeaders: ['b'],
    lateRemoveResponseHeadersOnMatch: onMatch,
  };
  expect(toXds.httpFilters?.(httpScope({ headers: late }))).toMatchObject({
    value: [{ typedConfig: { mutations: { responseMutations: mutations } } }],
  });
  expect(toXds.httpFilters?.(httpScope({ headers: early }))).toEqual({ ok: true, value: [] });
});
