import { describe, expect, it } from 'vitest';
import type { CustomResponse } from '../../../../src/resources/generated/types.ts';
import { httpRoute, onlyRoute, routeConditions, routeFilter, routesOf } from '../../gateway-api/route-fixtures.ts';

function translate(
  directResponse: CustomResponse,
  configMap: { data?: Record<string, string>; binaryData?: Record<string, string> } = {},
) {
  const extensionRef = { group: 'gateway.envoyproxy.io', kind: 'HTTPRouteFilter', name: 'f' };
  const context = routesOf({
    httpRoutes: [httpRoute('r', [{ filters: [{ type: 'ExtensionRef', extensionRef }] }])],
    httpRouteFilters: [routeFilter('f', { directResponse })],
    configMaps: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'body', namespace: 'app' }, ...configMap }],
  });
  const route = onlyRoute(context);
  return {
    response: route.directResponse,
    headers: route.addResponseHeaders,
    accepted: routeConditions(context).r?.[0]?.[0],
  };
}

const valueRef = { body: { type: 'ValueRef', valueRef: { group: '', kind: 'ConfigMap', name: 'body' } } } as const;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('direct responses', () => {
  it('are 200 and empty unless told otherwise', () => {
    expect(translate({}).response).toEqual({ statusCode: 200 });
    expect(translate({ statusCode: 404, body: { type: 'Inline', inline: 'no' } }).response).toEqual({
      statusCode: 404,
      body: base64('no'),
    });
  });

  it('put their headers on the route', () => {
    const header = { add: [{ name: 'a', value: '1' }], set: [{ name: 'b', value: '2' }] };
    expect(translate({ contentType: 'text/plain', header }).headers).toEqual([
      { name: 'Content-Type', value: ['text/plain'], append: false, addIfAbsent: false },
      { name: 'a', value: ['1'], append: true, addIfAbsent: false },
      { name: 'b', value: ['2'], append: false, addIfAbsent: false },
    ]);
  });

  it('take their body from a ConfigMap: the wanted key, else the first text, else the first bytes', () => {
    expect(translate(valueRef, { data: { a: 'A', 'response.body': 'B' } }).response?.body).toBe(base64('B'));
    expect(translate(valueRef, { data: { b: 'B', a: 'A' } }).response?.body).toBe(base64('A'));
    expect(translate(valueRef, { binaryData: { a: base64('A') } }).response?.body).toBe(base64('A'));
  });

  it('fail with 500 and without headers when the body is missing', () => {
    expect(translate({ ...valueRef, contentType: 'text/plain' })).toEqual({
      response: { statusCode: 500 },
      headers: undefined,
      accepted: 'Accepted=False/UnsupportedValue',
    });
  });
});
