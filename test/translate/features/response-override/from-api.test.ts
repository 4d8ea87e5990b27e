import { describe, expect, it } from 'vitest';
import type { ConfigMap } from '../../../../src/resources/kinds/config-map.ts';
import { responseOverride } from '../../../../src/translate/features/response-override/feature.ts';
import { problemPaths, trafficOf } from '../traffic-input.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const name = 'backendtrafficpolicy/default/policy';

describe('response overrides', () => {
  it('match codes and headers and answer in the place of the backend', () => {
    const rule = {
      match: {
        statusCodes: [{ value: 404 }, { type: 'Range', range: { start: 500, end: 511 } }],
        responseHeaders: [{ name: 'x', value: { type: 'Prefix', value: 'y' } }],
      },
      response: {
        statusCode: 200,
        contentType: 'text/plain',
        body: { inline: 'sorry' },
        header: { add: [{ name: 'a', value: '1' }], set: [{ name: 'b', value: '2' }] },
      },
      source: 'Local',
    };
    expect(trafficOf(responseOverride, { responseOverride: [rule] }).value).toEqual({
      responseOverride: {
        name,
        rules: [
          {
            name: `${name}/responseoverride/rule/0`,
            match: {
              statusCodes: [{ value: 404 }, { range: { start: 500, end: 511 } }],
              responseHeaders: [{ name: 'x', prefix: 'y', distinct: false }],
            },
            response: {
              statusCode: 200,
              contentType: 'text/plain',
              body: base64('sorry'),
              addResponseHeaders: [
                { name: 'a', value: ['1'], append: true, addIfAbsent: false },
                { name: 'b', value: ['2'], append: false, addIfAbsent: false },
              ],
            },
            source: 'Local',
          },
        ],
      },
    });
  });

  it('redirect rather than respond', () => {
    const redirect = { path: { type: 'ReplaceFullPath', replaceFullPath: '/new' }, statusCode: 301 };
    const outcome = trafficOf(responseOverride, { responseOverride: [{ match: {}, redirect, response: {} }] });
    expect(outcome.value?.responseOverride?.rules).toEqual([
      {
        name: `${name}/responseoverride/rule/0`,
        match: {},
        redirect: { path: { fullReplace: '/new', prefixMatchReplace: null }, statusCode: 301 },
      },
    ]);
  });

  it("read bodies from ConfigMaps of the policy's namespace", () => {
    const configMap = (data: Record<string, string>): ConfigMap => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'body', namespace: 'default' },
      data,
    });
    const spec = {
      responseOverride: [{ match: {}, response: { body: { type: 'ValueRef', valueRef: { name: 'body' } } } }],
    };
    const of = (...configMaps: ConfigMap[]) => trafficOf(responseOverride, spec, { resources: { configMaps } });
    const bodyOf = (outcome: ReturnType<typeof of>) => outcome.value?.responseOverride?.rules?.[0]?.response?.body;
    expect(bodyOf(of(configMap({ a: '1', 'response.body': '2' })))).toBe(base64('2'));
    expect(bodyOf(of(configMap({ b: '3', a: '1' })))).toBe(base64('1'));
    const path = 'spec.responseOverride.0.response.body.valueRef';
    expect(problemPaths(of())).toEqual([path]);
    expect(problemPaths(of(configMap({})))).toEqual([path]);
  });
});
