import { beforeAll, describe, expect, it } from 'vitest';
import type { GatewayListener } from '../../../../src/resources/generated/types.ts';
import type { Secret } from '../../../../src/resources/kinds/secret.ts';
import {
  validateHTTPS,
  validateNoHostname,
  validateNoTLS,
  validateTLS,
} from '../../../../src/translate/gateway-api/listener/tls-checks.ts';
import { makeCertificate, now } from '../certificate/make-certificate.ts';
import { brief, contextOf } from '../context-of.ts';
import { tlsSecret } from '../tls-secret.ts';
import { oneListener } from './listener-contexts.ts';

const invalid = ['Programmed=False/Invalid'];
const missing = 'ResolvedRefs=False/InvalidCertificateRef';
const good = [{ name: 'good' }];
const none = [{ name: 'none' }];
let secrets: readonly Secret[];

beforeAll(async () => {
  secrets = [tlsSecret('good', await makeCertificate('good', ['good.com']))];
});

describe('what plain listeners cannot have', () => {
  it('are TLS settings', () => {
    const [plain, wrong] = [oneListener(), oneListener({ tls: {} })];
    expect([validateNoTLS(plain), validateNoTLS(wrong)]).toEqual([true, false]);
    expect([brief(plain.conditions), brief(wrong.conditions)]).toEqual([[], invalid]);
  });

  it('are hostnames', () => {
    const [plain, wrong] = [oneListener({ protocol: 'TCP' }), oneListener({ protocol: 'TCP', hostname: 'a.com' })];
    expect([validateNoHostname(plain), validateNoHostname(wrong)]).toEqual([true, false]);
    expect([brief(plain.conditions), brief(wrong.conditions)]).toEqual([[], invalid]);
  });
});

type TLS = GatewayListener['tls'];

function check(validate: typeof validateTLS, protocol: string, tls: TLS) {
  const listener = oneListener({ protocol, port: 443, ...(tls && { tls }) });
  const valid = validate(contextOf({ secrets }, { now }), listener);
  return { valid, conditions: brief(listener.conditions), certificates: listener.certificates.map(({ name }) => name) };
}

describe('validateHTTPS', () => {
  it.each<[string, TLS, boolean, string[], string[]]>([
    ['no settings', undefined, false, invalid, []],
    ['no certificates', {}, false, invalid, []],
    ['a good certificate', { certificateRefs: good }, true, [], ['infra/good']],
    ['the mode written out', { mode: 'Terminate', certificateRefs: good }, true, [], ['infra/good']],
    ['a missing certificate', { certificateRefs: none }, false, [missing], []],
    [
      'another mode, whose certificates are loaded nevertheless',
      { mode: 'Passthrough', certificateRefs: good },
      false,
      ['Programmed=False/UnsupportedTLSMode'],
      ['infra/good'],
    ],
  ])('judges %s', (_name, tls, valid, conditions, certificates) => {
    expect(check(validateHTTPS, 'HTTPS', tls)).toEqual({ valid, conditions, certificates });
  });
});

describe('validateTLS', () => {
  it.each<[string, TLS, boolean, string[], string[]]>([
    ['no settings', undefined, false, invalid, []],
    ['no mode, which loads no certificates', { certificateRefs: none }, true, [], []],
    ['passthrough', { mode: 'Passthrough' }, true, [], []],
    ['passthrough with certificates', { mode: 'Passthrough', certificateRefs: good }, false, invalid, []],
    ['termination', { mode: 'Terminate', certificateRefs: good }, true, [], ['infra/good']],
    ['termination without certificates', { mode: 'Terminate' }, false, invalid, []],
    ['termination with a missing one', { mode: 'Terminate', certificateRefs: none }, false, [missing], []],
  ])('judges %s', (_name, tls, valid, conditions, certificates) => {
    expect(check(validateTLS, 'TLS', tls)).toEqual({ valid, conditions, certificates });
  });
});
