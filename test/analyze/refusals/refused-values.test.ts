import { describe, expect, it } from 'vitest';
import { refusedValues } from '../../../src/analyze/refusals/refused-values.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';

const refused = (message: JsonObject): readonly string[] =>
  refusedValues({ kind: 'listener', name: 'l', message }).map(({ path }) => formatPath(path));
const socket = (address: string): JsonObject => ({ socketAddress: { address, ipv4Compat: true } });

describe('refusedValues', () => {
  it.each<readonly [string, JsonObject, readonly string[]]>([
    [
      'names of TLS settings',
      { tlsParams: { ecdhCurves: ['P-256', 'curve1'], signatureAlgorithms: ['md5'], cipherSuites: ['NO-SUCH'] } },
      ['tlsParams.ecdhCurves[1]', 'tlsParams.signatureAlgorithms[0]', 'tlsParams.cipherSuites[0]'],
    ],
    ['expressions', { safeRegex: { regex: '*' }, pattern: { regex: '(' } }, ['safeRegex.regex', 'pattern.regex']],
    ['expressions under other names', { somewhere: { regex: '*' }, pattern: 'text' }, []],
    [
      'formats of access logs',
      { logFormat: { textFormat: '%', textFormatSource: { inlineString: '%' }, jsonFormat: { a: ['%'], b: 'x' } } },
      ['logFormat.textFormat', 'logFormat.textFormatSource.inlineString', 'logFormat.jsonFormat.a[0]'],
    ],
    [
      'formats of headers',
      {
        requestHeadersToAdd: [{ header: { key: 'a', value: '%REQ(x)%' } }, { header: { key: 'b', value: '%' } }],
        responseHeadersToAdd: [{ header: { key: 'c', value: '%' } }],
      },
      ['requestHeadersToAdd[1].header.value', 'responseHeadersToAdd[0].header.value'],
    ],
    ['key sets', { localJwks: { inlineString: '{}' } }, ['localJwks.inlineString']],
    ['scripts', { defaultSourceCode: { inlineString: 'if' } }, ['defaultSourceCode.inlineString']],
    ['nothing where there is no text', { localJwks: { filename: 'a' }, safeRegex: {}, logFormat: {}, no: null }, []],
  ])('judges %s', (_, message, expected) => {
    expect(refused(message)).toEqual(expected);
  });

  it.each([
    ['::', 0],
    ['0:0:0:0:0:0:0:0', 0],
    ['::ffff:10.0.0.1', 0],
    ['0.0.0.0', 1],
    ['::1', 1],
    ['fd00::1', 1],
  ])('lets %s take IPv4 connections or not', (address, count) => {
    expect(refused(socket(address))).toHaveLength(count);
    expect(refused({ socketAddress: { address } })).toEqual([]);
  });

  it('finds values at any depth, with the messages down to them', () => {
    const inner = { safeRegex: { regex: '*' } };
    const message = { list: [{ deep: inner }] };
    const [refusal] = refusedValues({ kind: 'listener', name: 'l', message });
    expect(refusal).toMatchObject({ kind: 'listener', name: 'l', path: ['list', 0, 'deep', 'safeRegex', 'regex'] });
    expect(refusal?.nodes).toEqual([message, message.list[0], inner]);
  });
});
