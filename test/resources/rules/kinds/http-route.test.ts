import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const oneRule = (rest: string) => `{rules: [{${rest}}]}`;
/** Some rules with a number of matches each, and maybe one that gives none. */
const crowded = (rules: number, matches: number, oneMore = false) => {
  const rule = `{matches: [${Array(matches).fill('{}').join(', ')}]}`;
  return `{rules: [${[...Array(rules).fill(rule), ...(oneMore ? ['{}'] : [])].join(', ')}]}`;
};

it.each<readonly [string, readonly number[]]>([
  [
    oneRule(
      'filters: [{type: RequestHeaderModifier}, {type: RequestHeaderModifier, requestHeaderModifier: {}}, {type: ExtensionRef, extensionRef: {group: a, kind: B, name: c}, requestHeaderModifier: {}}]',
    ),
    [30, 32, 33],
  ],
  [
    oneRule(
      'filters: [{type: ResponseHeaderModifier}, {type: ResponseHeaderModifier, responseHeaderModifier: {}}, {type: ExtensionRef, extensionRef: {group: a, kind: B, name: c}, responseHeaderModifier: {}}]',
    ),
    [31, 34, 35],
  ],
  [
    oneRule(
      'filters: [{type: CORS}, {type: CORS, cors: {}}, {type: ExtensionRef, extensionRef: {group: a, kind: B, name: c}, cors: {}}]',
    ),
    [54, 57, 58],
  ],
  [
    oneRule(
      'filters: [{type: RequestRedirect}, {type: RequestRedirect, requestRedirect: {}}, {type: ExtensionRef, extensionRef: {group: a, kind: B, name: c}, requestRedirect: {}}]',
    ),
    [55, 59, 60],
  ],
  [
    oneRule(
      'filters: [{type: URLRewrite}, {type: URLRewrite, urlRewrite: {}}, {type: ExtensionRef, extensionRef: {group: a, kind: B, name: c}, urlRewrite: {}}]',
    ),
    [56, 61, 62],
  ],
  [oneRule('backendRefs: [{name: a}, {name: b, kind: Backend, group: gateway.envoyproxy.io}]'), [29]],
  [
    oneRule(
      'backendRefs: [{name: a, port: 1}], filters: [{type: RequestRedirect, requestRedirect: {}}, {type: URLRewrite, urlRewrite: {}}]',
    ),
    [48, 53],
  ],
  [
    oneRule(
      'matches: [{path: {type: Exact, value: /a}}], filters: [{type: RequestRedirect, requestRedirect: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /b}}}]',
    ),
    [49],
  ],
  [
    oneRule(
      'matches: [{}, {}], filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /b}}}]',
    ),
    [50],
  ],
  [
    oneRule(
      'matches: [{}, {}], backendRefs: [{name: a, port: 1, filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]}]',
    ),
    [52],
  ],
  [
    oneRule(
      'filters: [{type: CORS, requestMirror: {backendRef: {name: a, port: 1}, percent: 1, fraction: {numerator: 2, denominator: 1}}}]',
    ),
    [36, 40, 41, 58],
  ],
  [oneRule('filters: [{type: CORS, cors: {allowMethods: ["*", GET], allowOrigins: ["*"]}}]'), [66]],
  [
    oneRule(
      'filters: [{type: ExternalAuth, externalAuth: {protocol: GRPC, http: {}, backendRef: {name: a, port: 1}}}]',
    ),
    [68, 71],
  ],
  [
    oneRule('filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replacePrefixMatch: /}}}]'),
    [72, 75],
  ],
  [oneRule('matches: [{path: {value: a//b}}]'), [76, 77]],
  [oneRule('matches: [{path: {value: "/a/./b/../c%2f#/.."}}]'), [78, 79, 80, 82, 83, 86]],
  [oneRule('matches: [{path: {type: RegularExpression, value: "//"}}]'), []],
  [oneRule('sessionPersistence: {type: Header, cookieConfig: {lifetimeType: Permanent}}'), [45, 46]],
  [oneRule('timeouts: {request: 1s, backendRequest: 1500ms}'), [87]],
  [oneRule('timeouts: {request: 0s, backendRequest: 1500ms}'), []],
  [
    '{parentRefs: [{name: a}, {name: a, sectionName: b}, {name: a, sectionName: b}], rules: [{name: a}, {name: a}]}',
    [25, 26, 28],
  ],
  [crowded(3, 43), [47]],
  [
    oneRule(
      'backendRefs: [{name: a, port: 1, filters: [{type: RequestRedirect, requestRedirect: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]}], matches: [{path: {type: Exact, value: /a}}]',
    ),
    [51],
  ],
  [
    oneRule(
      'filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}], matches: [{path: {type: PathPrefix, value: /a}}]',
    ),
    [],
  ],
  [oneRule('matches: [{path: {value: /a%2Fb}}]}, {matches: [{path: {value: /a/.}}]'), [81, 84]],
  [oneRule('matches: [{path: {type: RegularExpression, value: "a#//./%2F"}}]'), []],
  [
    oneRule(
      'timeouts: {request: 0s, backendRequest: 10s}}, {timeouts: {request: 1s, backendRequest: 1000ms}}, {timeouts: {backendRequest: 1s}',
    ),
    [],
  ],
  [crowded(2, 64), []],
  [crowded(2, 64, true), [47]],
])('%s', (spec, expected) => {
  expect(violatedRules('HTTPRoute', spec)).toEqual(expected);
});
