import { expect, it } from 'vitest';
import { readBootstrap } from '../../../../src/translate/infra/bootstrap/read-bootstrap.ts';

it('reads both spellings of names', () => {
  const expected = { ok: true, value: { statsFlushInterval: '1.500s', node: { id: 'a' } } };
  expect(readBootstrap({ stats_flush_interval: '1.5s', node: { id: 'a' } })).toEqual(expected);
  expect(readBootstrap({ statsFlushInterval: '1.5s', node: { id: 'a' } })).toEqual(expected);
});

it.each([
  [{ nonsense: 1 }, 'nonsense'],
  [{ admin: { prot: 1 } }, 'prot'],
  [{ admin: { address: { socket_address: { port_value: 'many' } } } }, 'port_value'],
  [{ admin: { address: { pipe: { path: '/p' }, socket_address: {} } } }, 'address'],
])('names the place of what does not fit: %j', (bootstrap, place) => {
  expect(readBootstrap(bootstrap)).toEqual({ ok: false, error: expect.stringContaining(place) });
});
