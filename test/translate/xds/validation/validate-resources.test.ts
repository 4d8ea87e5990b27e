import { expect, it } from 'vitest';
import { httpListener, httpRoute, run } from '../xds-scopes.ts';

it('names the route that Envoy would refuse, and keeps it', () => {
  const destination = { name: 'd', settings: [{ name: 'd/0', filters: {} }] };
  const out = run({ http: [httpListener({ routes: [httpRoute(), httpRoute({ name: 'bad', destination })] })] });
  expect(out.errors).toHaveLength(1);
  expect(out.errors[0]?.message).toContain('route configuration web: route bad');
  expect(out.errors[0]?.node).toMatchObject({ name: 'bad' });
});

it('names the virtual host with a broken hostname', () => {
  const out = run({ http: [httpListener({ routes: [httpRoute({ hostname: 'a\nb' })] })] });
  expect(out.errors[0]?.node).toMatchObject({ domains: ['a\nb'] });
});

it('finds nothing wrong with a plain translation', () => {
  expect(run({ http: [httpListener({ routes: [httpRoute()] })] }).errors).toEqual([]);
});
