import { expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import { networkProxyFields, proxyClusterName } from '../../../../src/translate/xds/listener/network-proxy.ts';
import { tcpListener } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';

const kind = { transport: 'tcp', listener: tcpListener() } as const;

it('merges the fields of features, which see what is proxied', () => {
  const hooks = [
    { networkProxy: ({ transport, listener }: typeof kind) => ok({ transport, a: { name: listener.name } }) },
    { networkProxy: () => ok({ a: { b: 1 } }) },
  ] as never;
  expect(networkProxyFields(startedTranslation({}, hooks), kind)).toEqual(
    ok({ transport: 'tcp', a: { name: 'raw', b: 1 } }),
  );
});

it('fails with a feature', () => {
  expect(networkProxyFields(startedTranslation({}, [{ networkProxy: () => fail('no') }]), kind)).toEqual(fail('no'));
});

it.each([
  [{ name: 'd', settings: [{ name: 's' }], backendClusterRefs: [{ name: 'shared' }] }, 'd'],
  [{ name: 'd', settings: [], backendClusterRefs: [{ name: 'shared' }, { name: 'other' }] }, 'shared'],
  [{ name: 'd' }, 'd'],
])('sends to %j as %s', (destination, name) => {
  expect(proxyClusterName(destination)).toBe(name);
});
