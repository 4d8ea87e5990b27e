import { expect, it } from 'vitest';
import { routeExtensionFields } from '../../../src/translate/features/from-api-hooks.ts';
import { features } from '../../../src/translate/features/registry.ts';

it('has one feature for each part of an HTTPRouteFilter, in the order of spec/gateway-api.md 9.6', () => {
  const served = features.flatMap(({ fromApi }) => fromApi?.routeFilters?.extensions ?? []).map(({ field }) => field);
  expect(routeExtensionFields).toEqual(['urlRewrite', 'directResponse', 'credentialInjection']);
  expect([...served].sort()).toEqual([...routeExtensionFields].sort());
});
