import { expect, it } from 'vitest';
import { moveAddresses } from '../../../src/run/localize/move-addresses.ts';

it('moves the addresses that have a place here, and changes neither others nor the message itself', () => {
  const message = {
    a: [{ address: '198.18.0.1', portValue: 8080, protocol: 'UDP' }],
    b: { address: '10.0.0.1', portValue: 80 },
    c: { address: 'a name without port' },
    d: undefined,
  };
  const before = JSON.stringify(message);
  const moved = moveAddresses(message, (address, port) =>
    address === '198.18.0.1' && port === 8080 ? { host: '127.0.0.1', port: 4000 } : undefined,
  );
  expect(moved).toEqual({
    a: [{ address: '127.0.0.1', portValue: 4000, protocol: 'UDP' }],
    b: { address: '10.0.0.1', portValue: 80 },
    c: { address: 'a name without port' },
  });
  expect(JSON.stringify(message)).toBe(before);
});
