import { describe, expect, it } from 'vitest';
import type { RouteBackend } from '../../../../src/translate/gateway-api/route/route-backend.ts';
import { type RouteProblem, routeProblem } from '../../../../src/translate/gateway-api/route/route-problem.ts';
import type { RuleFilters } from '../../../../src/translate/gateway-api/route/rule-filters.ts';
import type { HTTPFamilyRule } from '../../../../src/translate/gateway-api/route/rule-input.ts';
import { respondForBackends } from '../../../../src/translate/gateway-api/route/rule-response.ts';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { attachedRoute } from '../attached-route.ts';
import { grpcRoute, httpRoute } from '../route-fixtures.ts';

const failed = routeProblem('m', { group: 'ResolvedRefs', reason: 'BackendNotFound' });
const unready = routeProblem('m', { group: 'BackendsAvailable', reason: 'EndpointsNotFound' });
const good = { setting: { endpoints: [{ host: '1.2.3.4', port: 80 }] } };
const resolver = { setting: { isDynamicResolver: true } };
const ready: Partial<HTTPRoute> = {};
const redirect = { redirect: { scheme: 'https' } };

interface Given {
  readonly setting?: Partial<DestinationSetting>;
  readonly problem?: RouteProblem;
  readonly extension?: RouteBackend['extension'];
}

/** What a route of a rule becomes that has these backends and filters. */
function respond(
  given: readonly Given[],
  {
    filters = {},
    route = ready,
    kind = 'HTTPRoute',
  }: { filters?: Partial<RuleFilters>; route?: object; kind?: string } = {},
) {
  const attached = attachedRoute(kind === 'HTTPRoute' ? httpRoute('r', []) : grpcRoute('r', []));
  const rule = { kind, rule: { backendRefs: given.map(() => ({ name: 'b' })) } } as HTTPFamilyRule;
  const backends = given.map(({ setting, ...rest }, i): RouteBackend => {
    const full = { name: `d/backend/${i}`, weight: 1, ...(rest.problem && { invalid: true }), ...setting };
    return { ref: { name: 'b' }, setting: full, ...rest };
  });
  const response = respondForBackends({
    input: { ...attached, rule, ruleIndex: 0 },
    path: ['spec', 'rules', 0],
    filters: { fields: {}, problems: [], ...filters },
    backends,
    settings: backends.map(({ setting }) => setting),
  });
  const made = response.apply({ name: 'r', hostname: '', isHTTP2: false, ...route });
  return { status: made.directResponse?.statusCode, made, problems: response.problems };
}

describe('respondForBackends', () => {
  it.each<[string, Given[], number | undefined]>([
    ['a good backend', [good], undefined],
    ['a good backend beside a failed one', [good, { problem: failed }], undefined],
    ['no backend', [], 500],
    ['a failed one', [{ problem: failed }], 500],
    ['one without endpoints', [{ problem: unready }], 503],
    ['a failed one and one without endpoints', [{ problem: unready }, { problem: failed }], 500],
  ])('answers for a rule with %s', (_name, given, status) => {
    expect(respond(given).status).toBe(status);
  });

  it('lets redirects and direct responses answer themselves', () => {
    expect(respond([], { route: redirect }).status).toBeUndefined();
    expect(respond([], { route: { directResponse: { statusCode: 404 } } }).status).toBe(404);
  });

  it('overwrites every answer of an HTTPRoute whose filters failed, but not of a GRPCRoute', () => {
    const filters = { problems: [failed] };
    const route = { directResponse: { statusCode: 404 } };
    expect(respond([good], { filters }).status).toBe(500);
    expect(respond([good], { filters, route }).status).toBe(500);
    expect(respond([good], { filters, kind: 'GRPCRoute' }).status).toBe(500);
    expect(respond([good], { filters, route, kind: 'GRPCRoute' }).status).toBe(404);
    expect(respond([good], { filters: { problems: [unready] } }).status).toBeUndefined();
  });

  it('reports the problems of the backends in order', () => {
    expect(respond([{ problem: unready }, good, { problem: failed }]).problems).toEqual([unready, failed]);
  });

  it('lets a dynamic resolver stand alone in an HTTPRoute', () => {
    expect(respond([resolver])).toMatchObject({ status: undefined, problems: [] });
    const both = respond([resolver, good]);
    expect(both.status).toBe(500);
    expect(both.problems).toMatchObject([
      { group: 'ResolvedRefs', reason: 'InvalidBackendRef', path: ['spec', 'rules', 0, 'backendRefs'] },
    ]);
    expect(respond([resolver, good], { kind: 'GRPCRoute' })).toMatchObject({ status: undefined, problems: [] });
  });

  it('has no dynamic resolver follow a host that comes from the path', () => {
    const pathRegex = { pattern: '^/(.*)$', substitution: '\\1' };
    const filters = { fields: { urlRewrite: { host: { pathRegex } } } };
    for (const kind of ['HTTPRoute', 'GRPCRoute']) {
      const { status, problems } = respond([resolver], { filters, kind });
      expect([status, problems[0]?.group, problems[0]?.reason]).toEqual([500, 'ResolvedRefs', 'UnsupportedValue']);
    }
    expect(respond([good], { filters }).problems).toEqual([]);
  });

  it('hands the objects of extension servers to the routes of an HTTPRoute', () => {
    const extension = { object: { kind: 'Foo' } };
    const before = { object: { kind: 'Before' } };
    const custom = { setting: { isCustomBackend: true }, extension };
    expect(respond([custom], { route: { extensionRefs: [before] } }).made.extensionRefs).toEqual([before, extension]);
    expect(respond([custom], { kind: 'GRPCRoute' }).made).not.toHaveProperty('extensionRefs');
  });
});
