import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/core/result.ts';
import type { HTTPRoute } from '../../../src/translate/ir/route.ts';
import { any } from '../../../src/translate/xds/messages.ts';
import {
  configureFilters,
  filterOfFirstRoute,
  filtersByName,
  switchedOn,
  switchOn,
} from '../../../src/translate/xds/route-filters.ts';
import { httpListener, httpRoute } from './xds-scopes.ts';

const listener = httpListener({ routes: ['a', 'b', 'c'].map((name) => httpRoute({ name })) });

describe('filterOfFirstRoute', () => {
  const build = (settings: unknown, route: HTTPRoute) => ({
    name: `${settings} of ${route.name}`,
    typedConfig: any('x'),
  });

  it('is built from the first route that has settings', () => {
    const settings: Readonly<Record<string, unknown>> = { a: null, b: 0, c: 1 };
    const made = filterOfFirstRoute(listener, ({ name }) => settings[name], build);
    expect(made).toMatchObject(ok([{ name: '0 of b' }]));
  });

  it('is none where no route has any', () => {
    expect(filterOfFirstRoute(listener, () => undefined, build)).toEqual(ok([]));
    expect(filterOfFirstRoute(httpListener(), () => 1, build)).toEqual(ok([]));
  });
});

describe('filtersByName', () => {
  it('has a disabled filter for each name, from the first route that has it', () => {
    const made = filtersByName(
      listener,
      ({ name }) => (name === 'a' ? ['x'] : ['x', name]),
      (settings) => `f/${settings}`,
      (settings, route) => ok(any('t', { settings, route: route.name })),
    );
    expect(made).toEqual(
      ok([
        { name: 'f/x', typedConfig: any('t', { settings: 'x', route: 'a' }), disabled: true },
        { name: 'f/b', typedConfig: any('t', { settings: 'b', route: 'b' }), disabled: true },
        { name: 'f/c', typedConfig: any('t', { settings: 'c', route: 'c' }), disabled: true },
      ]),
    );
  });

  it('fails with the first filter that cannot be built', () => {
    const built: string[] = [];
    const made = filtersByName(
      listener,
      ({ name }) => [name],
      (name) => name,
      (name) => {
        built.push(name);
        return name === 'b' ? fail('no') : ok(any('t'));
      },
    );
    expect([made, built]).toEqual([fail('no'), ['a', 'b']]);
  });
});

describe('configuring filters of a route', () => {
  it('switches them on as they are', () => {
    expect(switchOn(['a', 'b'])).toEqual(ok({ typedPerFilterConfig: { a: switchedOn, b: switchedOn } }));
    expect(switchedOn).toEqual({ '@type': 'type.googleapis.com/envoy.config.route.v3.FilterConfig', config: {} });
    expect(switchOn([])).toEqual(ok({}));
  });

  it('configures each name once', () => {
    expect(configureFilters([['a', any('t')]])).toEqual(ok({ typedPerFilterConfig: { a: any('t') } }));
    expect(
      configureFilters([
        ['a', any('t')],
        ['a', any('u')],
      ]),
    ).toEqual({ ok: false, error: expect.stringContaining(' a') });
    expect(configureFilters([['constructor', any('t')]])).toEqual(
      ok({ typedPerFilterConfig: { constructor: any('t') } }),
    );
  });
});
