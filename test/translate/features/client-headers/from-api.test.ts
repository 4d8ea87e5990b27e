import { describe, expect, it } from 'vitest';
import { clientHeaders } from '../../../../src/translate/features/client-headers/feature.ts';
import { clientInput, httpOf, problemPaths } from '../traffic-input.ts';

const headersOf = (headers: object) => httpOf(clientHeaders, clientInput({ headers }));
const rejecting = { withUnderscoresAction: 'RejectRequest' };

describe('headers of clients', () => {
  it('always say what happens to underscores', () => {
    expect(headersOf({}).value).toEqual({ headers: rejecting });
    expect(headersOf({ withUnderscoresAction: 'Allow', enableEnvoyHeaders: true }).value).toEqual({
      headers: { withUnderscoresAction: 'Allow', enableEnvoyHeaders: true },
    });
  });

  it('take the new way to treat request ids before the old one', () => {
    expect(headersOf({ preserveXRequestID: true }).value?.headers?.requestID).toBe('PreserveOrGenerate');
    expect(headersOf({ preserveXRequestID: true, requestID: 'Disable' }).value?.headers?.requestID).toBe('Disable');
  });

  it('forward details of certificates only in modes that write them', () => {
    const of = (xForwardedClientCert: object) =>
      headersOf({ xForwardedClientCert }).value?.headers?.xForwardedClientCert;
    const certDetailsToAdd = ['Subject'];
    expect(of({ certDetailsToAdd })).toEqual({ mode: 'Sanitize' });
    expect(of({ mode: 'SanitizeSet', certDetailsToAdd })).toEqual({ mode: 'SanitizeSet', certDetailsToAdd });
  });

  it('list additions in the order add, set, addIfAbsent, each name once', () => {
    const lateResponseHeaders = {
      addIfAbsent: [{ name: 'c', value: '3' }],
      set: [
        { name: 'b', value: '2' },
        { name: 'A', value: 'again' },
      ],
      add: [{ name: 'a', value: '1' }],
      remove: ['d', 'D'],
      removeOnMatch: [{ type: 'Suffix', value: '-x' }],
    };
    expect(headersOf({ lateResponseHeaders }).value?.headers).toEqual({
      ...rejecting,
      lateAddResponseHeaders: [
        { name: 'a', value: ['1'], append: true, addIfAbsent: false },
        { name: 'b', value: ['2'], append: false, addIfAbsent: false },
        { name: 'c', value: ['3'], append: false, addIfAbsent: true },
      ],
      lateRemoveResponseHeaders: ['d'],
      lateRemoveResponseHeadersOnMatch: [{ name: '', suffix: '-x', distinct: false }],
    });
  });

  it('keep the valid changes beside the others', () => {
    const add = [
      { name: '', value: 'v' },
      { name: 'a:b', value: 'v' },
      { name: 'x', value: '' },
      { name: 'x', value: 'two  blanks' },
      { name: 'x', value: 'ok then' },
    ];
    const outcome = headersOf({ earlyRequestHeaders: { add, remove: [''], removeOnMatch: [{ value: '' }] } });
    expect(outcome.value?.headers?.earlyAddRequestHeaders).toEqual([
      { name: 'x', value: ['ok then'], append: true, addIfAbsent: false },
    ]);
    const at = 'spec.headers.earlyRequestHeaders';
    expect(problemPaths(outcome)).toEqual([
      ...[0, 1, 2, 3].map((index) => `${at}.add.${index}`),
      `${at}.remove.0`,
      `${at}.removeOnMatch.0`,
    ]);
  });
});
