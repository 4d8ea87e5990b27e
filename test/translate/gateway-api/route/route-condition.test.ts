import { describe, expect, it } from 'vitest';
import {
  isRefused,
  setNoMatchingHostname,
  setResolvedUnlessFailed,
  setRouteCondition,
} from '../../../../src/translate/gateway-api/route/route-condition.ts';
import { attachedRoute } from '../attached-route.ts';
import { brief } from '../context-of.ts';
import { httpRoute } from '../route-fixtures.ts';

function attached() {
  const { parent, routeContext } = attachedRoute(httpRoute('r', []));
  parent.conditions.splice(0);
  return { parent, route: routeContext.route };
}

describe('setRouteCondition', () => {
  it('carries the generation of the route, unless that is unknown', () => {
    const { parent, route } = attached();
    const condition = { type: 'Accepted', status: 'True', reason: 'Accepted', message: 'm' } as const;
    setRouteCondition(parent, { ...route, metadata: { ...route.metadata, generation: 4 } } as never, condition);
    setRouteCondition(parent, route, { ...condition, type: 'Other' });
    expect(parent.conditions).toEqual([
      { ...condition, observedGeneration: 4 },
      { ...condition, type: 'Other' },
    ]);
  });
});

describe('setResolvedUnlessFailed', () => {
  it('does not take back a failure', () => {
    const { parent, route } = attached();
    setResolvedUnlessFailed(parent, route);
    expect(brief(parent.conditions)).toEqual(['ResolvedRefs=True/ResolvedRefs']);
    setRouteCondition(parent, route, { type: 'ResolvedRefs', status: 'False', reason: 'R', message: 'm' });
    setResolvedUnlessFailed(parent, route);
    expect(brief(parent.conditions)).toEqual(['ResolvedRefs=False/R']);
  });
});

describe('setNoMatchingHostname', () => {
  it('refuses the route', () => {
    const { parent, route } = attached();
    expect(isRefused(parent)).toBe(false);
    setNoMatchingHostname(parent, route);
    expect(brief(parent.conditions)).toEqual(['Accepted=False/NoMatchingListenerHostname']);
    expect(isRefused(parent)).toBe(true);
  });
});
