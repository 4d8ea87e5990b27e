import { describe, expect, it } from 'vitest';
import { ClusterError } from '../../src/kubernetes/cluster-error.ts';
import {
  certificateError,
  credentialsError,
  timeoutError,
  transportError,
} from '../../src/kubernetes/transport-error.ts';

const coded = (code: string, message = 'why\nmore') => Object.assign(new Error(message), { code });

describe('transportError', () => {
  it.each([
    ['ECONNREFUSED', /refused/, /running/],
    ['ENOTFOUND', /cannot be resolved/, /VPN/],
    ['EAI_AGAIN', /cannot be resolved/, /VPN/],
    ['CERT_HAS_EXPIRED', /secure connection .*: why$/, /certificate-authority/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /secure/, /certificate-authority/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /secure/, /certificate-authority/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /secure/, /tls-server-name/],
    ['ECONNRESET', /closed the connection/, undefined],
    ['EHOSTUNREACH', /cannot reach .*: why$/, undefined],
  ])('explains %s', (code, message, hint) => {
    const error = transportError(coded(code), 'https://server');
    expect(error).toMatchObject({ kind: 'unreachable', message: expect.stringMatching(message) });
    expect(error.message).toContain('https://server');
    if (hint) expect(error.hint).toMatch(hint);
    else expect(error.hint).toBeUndefined();
  });

  it('looks at the first of several dials, and takes anything thrown', () => {
    const dials = new AggregateError([coded('ECONNREFUSED'), coded('EHOSTUNREACH')], 'all');
    expect(transportError(dials, 's').message).toContain('refused');
    expect(transportError('text', 's').message).toContain('text');
  });

  it('hands ClusterErrors on', () => {
    const known = new ClusterError('timeout', 'late');
    expect(transportError(known, 's')).toBe(known);
  });
});

it('timeoutError tells the limit in seconds and the flag', () => {
  const error = timeoutError('the server', 1500);
  expect(error).toMatchObject({ kind: 'timeout', message: expect.stringMatching(/^the server .* 1\.5 s$/) });
  expect(error.hint).toContain('--request-timeout');
});

describe('credentialsError', () => {
  it('names the file that cannot be read', () => {
    const gone = Object.assign(coded('ENOENT'), { path: '/gone.crt', syscall: 'open' });
    expect(credentialsError(gone)).toMatchObject({
      kind: 'config',
      message: expect.stringMatching(/\/gone\.crt.*no such file/),
    });
    const denied = Object.assign(coded('EACCES', 'denied'), { path: '/x', syscall: 'open' });
    expect(credentialsError(denied).message).toMatch(/\/x.*denied/);
  });

  it('has the first line of a plugin that failed', () => {
    expect(credentialsError(new Error('\nlog in\nmore')).message).toMatch(/: log in$/);
    expect(credentialsError(new Error('')).message).toMatch(/plugin failed$/);
    expect(credentialsError('text').message).toMatch(/: text$/);
  });
});

it('certificateError is about the kubeconfig', () => {
  expect(certificateError(coded('ERR_OSSL', 'bad PEM\nmore'))).toMatchObject({
    kind: 'config',
    message: expect.stringMatching(/: bad PEM$/),
    hint: expect.stringContaining('client-key'),
  });
});
