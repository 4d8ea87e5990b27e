import { expect, it } from 'vitest';
import { controllerOptions } from '../../../src/translate/options.ts';
import { createProvenance } from '../../../src/translate/provenance.ts';
import { translateXds } from '../../../src/translate/xds/translate-xds.ts';
import { httpListener, httpRoute } from './xds-scopes.ts';

it('lets xDS nodes inherit where their IR nodes come from', () => {
  const provenance = createProvenance();
  const object = (kind: string) => ({ kind, metadata: { name: kind } });
  const route = provenance.note(httpRoute(), object('HTTPRoute'));
  if (route.destination) provenance.note(route.destination, object('Service'));
  const listener = provenance.note(httpListener({ routes: [route] }), object('Gateway'));
  const out = translateXds({ http: [listener] }, controllerOptions, provenance);
  const kinds = (node: unknown) => provenance.originsOf(node as object).map((origin) => origin.object.kind);
  const hosts = out.routes[0]?.virtualHosts as readonly { routes: readonly object[] }[];
  expect(kinds(out.listeners[0])).toEqual(['Gateway']);
  expect(kinds(out.routes[0])).toEqual(['Gateway']);
  expect(kinds(hosts[0])).toEqual(['Gateway']);
  expect(kinds(hosts[0]?.routes[0])).toEqual(['HTTPRoute']);
  expect(kinds(out.clusters[0])).toEqual(['Service']);
  expect(kinds(out.endpoints[0])).toEqual(['Service']);
});
