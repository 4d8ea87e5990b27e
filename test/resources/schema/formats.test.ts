import { expect, it } from 'vitest';
import { formatProblem } from '../../../src/resources/schema/formats.ts';

it.each([
  ['int32', 2147483647, true],
  ['int32', 2147483648, false],
  ['int32', -2147483649, false],
  ['int64', 4294967296, true],
  ['int64', 1e19, false],
  ['ipv4', '10.0.0.1', true],
  ['ipv4', '010.0.0.1', true],
  ['ipv4', '256.0.0.1', false],
  ['ipv4', '::ffff:10.0.0.1', true],
  ['ipv4', '::1', false],
  ['ipv6', 'fd00::1', true],
  ['ipv6', 'fe80::1%eth0', false],
  ['ipv6', '10.0.0.1', false],
  ['byte', 'Zm9v', true],
  ['byte', 'Zm9', false],
  ['byte', '', false],
  ['byte-or-empty', '', true],
  ['byte-or-empty', 'Zm9v\nZm9v', true],
  ['date-time', '2026-02-28T23:59:59Z', true],
  ['date-time', '2026-02-28T23:59:59.5+02:00', true],
  ['date-time', '2026-02-30T00:00:00Z', false],
  ['date-time', '2026-02-28', false],
  ['date-time', '2026-02-28T24:00:00Z', false],
  ['unheard-of', 'anything', true],
])('%s takes %j: %s', (format, value, fits) => {
  expect(formatProblem(format, value) === undefined).toBe(fits);
});
