import { describe, expect, it } from 'vitest';
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

  it('keep their place in the list when one has a problem', () => {
    const response = { body: { type: 'ValueRef', valueRef: { name: 'gone' } } };
    const spec = {
      responseOverride: [
        { match: {}, response: {} },
        { match: {}, response },
      ],
    };
    expect(problemPaths(trafficOf(responseOverride, spec))).toEqual(['spec.responseOverride.1.response.body.valueRef']);
  });
});
