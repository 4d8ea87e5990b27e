import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/access-log/to-xds.ts';
import { httpListener, managerScope } from '../../xds/xds-scopes.ts';

const xds = { accessLog: { text: [{ path: '/dev/stdout', format: 'x' }] } };

it('logs unrouted connections on listeners and everything in connection managers', () => {
  const scope = managerScope();
  const onListener = toXds.listener?.({ ...scope, xds, transport: 'tcp', listener: httpListener() });
  expect(onListener).toMatchObject({
    ok: true,
    value: { accessLog: [{ filter: { responseFlagFilter: { flags: ['NR'] } } }] },
  });
  const inManager = toXds.connectionManager?.({ ...scope, xds });
  expect(inManager?.ok && JSON.stringify(inManager.value)).not.toContain('filter"');
});

it('adds nothing without access logs', () => {
  expect(toXds.connectionManager?.(managerScope())).toEqual({ ok: true, value: {} });
});
