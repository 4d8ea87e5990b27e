import { expect, it } from 'vitest';
import { httpFilterRules } from '../../../../src/resources/rules/fragments/http-filters.ts';
import { brokenRules } from '../broken-rules.ts';

const broken = (...filters: object[]) =>
  brokenRules(httpFilterRules, { spec: { rules: [{ filters }] } })
    .map((text) => text.replace(' spec.rules.0.filters', ''))
    .toSorted();
const redirect = (path?: object) => ({ type: 'RequestRedirect', requestRedirect: { ...(path && { path }) } });
const rewrite = (path?: object) => ({ type: 'URLRewrite', urlRewrite: { ...(path && { path }) } });
const cors = (fields: object) => ({ type: 'CORS', cors: fields });
const auth = (fields: object) => ({
  type: 'ExternalAuth',
  externalAuth: { backendRef: { name: 'a', port: 1 }, ...fields },
});

it.each<[object[], string[]]>([
  [[redirect(), cors({})], []],
  [[redirect(), rewrite()], ['53']],
  [[cors({}), cors({})], ['54']],
  [[redirect(), redirect()], ['55']],
  [[rewrite(), rewrite()], ['56']],
  [[{ type: 'CORS' }], ['58.0']],
  [[{ type: 'RequestRedirect' }], ['60.0']],
  [[{ type: 'URLRewrite' }], ['62.0']],
  [[{ type: 'ExternalAuth' }], ['64.0']],
  [
    [{ type: 'Other', cors: {}, requestRedirect: {}, urlRewrite: {}, externalAuth: {} }],
    ['57.0', '59.0', '61.0', '63.0'],
  ],
  [[cors({ allowHeaders: ['*'], allowMethods: ['*'], allowOrigins: ['*'] })], []],
  [
    [cors({ allowHeaders: ['*', 'a'], allowMethods: ['GET', '*'], allowOrigins: ['*', '*'] })],
    ['65.0.cors.allowHeaders', '66.0.cors.allowMethods', '67.0.cors.allowOrigins'],
  ],
  [[auth({ protocol: 'GRPC', grpc: {} })], []],
  [[auth({ protocol: 'GRPC' })], ['68.0.externalAuth']],
  [[auth({ protocol: 'HTTP', http: {}, grpc: {} })], ['69.0.externalAuth']],
  [[auth({ protocol: 'HTTP' })], ['70.0.externalAuth']],
  [[auth({ protocol: 'GRPC', grpc: {}, http: {} })], ['71.0.externalAuth']],
  [[auth({ protocol: 'GRPC', grpc: {}, backendRef: { name: 'a' } })], ['29.0.externalAuth.backendRef']],
  [[redirect({ type: 'ReplaceFullPath' })], ['72.0.requestRedirect.path']],
  [[rewrite({ type: 'ReplacePrefixMatch' })], ['74.0.urlRewrite.path']],
  [[{ type: 'ExtensionRef' }], ['39.0']],
])('%j', (filters, expected) => {
  expect(broken(...filters)).toEqual(expected);
});
