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

  it('are changed early for requests and late for responses', () => {
    const earlyRequestHeaders = { set: [{ name: 'a', value: '1' }], remove: ['b'], removeOnMatch: [{ value: 'c' }] };
    const lateResponseHeaders = { add: [{ name: 'd', value: '4' }], remove: ['e'], removeOnMatch: [{ value: 'f' }] };
    expect(headersOf({ earlyRequestHeaders, lateResponseHeaders }).value?.headers).toEqual({
      ...rejecting,
      earlyAddRequestHeaders: [{ name: 'a', value: ['1'], append: false, addIfAbsent: false }],
      earlyRemoveRequestHeaders: ['b'],
      earlyRemoveRequestHeadersOnMatch: [{ name: '', exact: 'c', distinct: false }],
      lateAddResponseHeaders: [{ name: 'd', value: ['4'], append: true, addIfAbsent: false }],
      lateRemoveResponseHeaders: ['e'],
      lateRemoveResponseHeadersOnMatch: [{ name: '', exact: 'f', distinct: false }],
    });
  });

  it('are kept where they are valid beside a problem', () => {
    const outcome = headersOf({ earlyRequestHeaders: { remove: ['', 'b'] } });
    expect(outcome.value?.headers?.earlyRemoveRequestHeaders).toEqual(['b']);
    expect(problemPaths(outcome)).toEqual(['spec.headers.earlyRequestHeaders.remove.0']);
  });
});
