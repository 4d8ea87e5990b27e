import { expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import { defineFeature } from '../../../../src/translate/features/feature.ts';
import type { RoutePart, ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { createProvenance } from '../../../../src/translate/provenance.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { buildRoute } from '../../../../src/translate/xds/route/http-route.ts';
import { createTranslation } from '../../../../src/translate/xds/translation.ts';
import { httpListener, httpRoute, routeScope, run } from '../xds-scopes.ts';

const build = (...parts: readonly (RoutePart | string)[]) => {
  const features = parts.map((part, i) => {
    const route: ToXdsHooks['route'] = () => (typeof part === 'string' ? fail(part) : ok(part));
    return defineFeature({ name: `f${i}`, summary: '', fields: [], toXds: { route } });
  });
  return buildRoute(createTranslation({}, controllerOptions, createProvenance(), features), routeScope());
};

it('merges the parts of features in their order', () => {
  const out = build(
    { action: { timeout: '1s' }, requestHeadersToRemove: ['a'], typedPerFilterConfig: { x: any('t') } },
    {
      action: { idleTimeout: '2s' },
      requestHeadersToRemove: ['b'],
      typedPerFilterConfig: { y: any('t') },
      route: { tracing: {} },
    },
  );
  expect(out).toMatchObject({
    ok: true,
    value: {
      message: {
        name: 'r',
        match: { prefix: '/' },
        route: { cluster: 'r-dest', timeout: '1s', idleTimeout: '2s' },
        requestHeadersToRemove: ['a', 'b'],
        tracing: {},
        typedPerFilterConfig: { x: {}, y: {} },
      },
    },
  });
});

it('takes the first terminal action instead of forwarding', () => {
  const out = build(
    { action: { timeout: '1s' } },
    { terminalAction: { redirect: {} } },
    { terminalAction: { directResponse: {} } },
  );
  expect(out.ok && out.value.message.redirect).toEqual({});
  expect(out.ok && out.value.message).not.toHaveProperty('route');
  expect(out.ok && out.value.message).not.toHaveProperty('directResponse');
});

it.each([
  ['a feature refuses', ['no']],
  [
    'a filter is configured twice',
    [{ typedPerFilterConfig: { x: any('t') } }, { typedPerFilterConfig: { x: any('t') } }],
  ],
  ['Envoy would refuse a filter', [{ typedPerFilterConfig: { x: any('t', { abort: { httpStatus: 14 } }) } }]],
] as const)('fails when %s', (_why, parts) => {
  expect(build(...(parts as readonly (RoutePart | string)[]))).toMatchObject({ ok: false });
});

it('leaves out a route that fails, with its clusters, and keeps the virtual host', () => {
  const retry = { retryOn: { triggers: ['sometimes'] } };
  const out = run({ http: [httpListener({ routes: [httpRoute({ retry })] })] });
  expect(out.routes[0]?.virtualHosts).toEqual([{ name: 'web/shop_test', domains: ['shop.test'] }]);
  expect(out.clusters).toEqual([]);
  expect(out.errors).toHaveLength(1);
});
