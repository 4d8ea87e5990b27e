import { expect, it } from 'vitest';
import { hostnameProblem } from '../../../src/translate/fields/hostname-problem.ts';

const label = 'a'.repeat(63);

it.each(['example.com', 'localhost', 'a-b.c1', `${label}.com`, '10.0.0.com'])('takes %s', (hostname) => {
  expect(hostnameProblem(hostname)).toBeUndefined();
});

it.each([
  ['10.0.0.1', 'IP address'],
  ['2001:db8::1', 'IP address'],
  ['', 'not a host name'],
  ['*.example.com', 'not a host name'],
  ['Example.com', 'not a host name'],
  ['a_b.com', 'not a host name'],
  ['a..b', 'not a host name'],
  [`${'a.'.repeat(127)}`, 'not a host name'],
  [`${label}a.com`, '63 letters'],
])('refuses "%s": %s', (hostname, reason) => {
  expect(hostnameProblem(hostname)).toContain(reason);
});
