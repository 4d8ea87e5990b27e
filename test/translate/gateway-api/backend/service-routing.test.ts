import { expect, it } from 'vitest';
import { usesServiceRouting } from '../../../../src/translate/gateway-api/backend/service-routing.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { envoyProxy } from '../context-of.ts';

it.each([
  [false, undefined, false],
  [false, 'Endpoint', false],
  [false, 'Service', true],
  [true, 'Endpoint', true],
  [true, undefined, true],
] as const)(
  'with endpoint routing disabled: %s, and routingType %s: %s',
  (endpointRoutingDisabled, routingType, expected) => {
    const gateway = { envoyProxy: envoyProxy('p', { ...(routingType && { routingType }) }) };
    expect(usesServiceRouting({ ...controllerOptions, endpointRoutingDisabled }, gateway)).toBe(expected);
  },
);

it('asks the options alone where no Gateway is known', () => {
  expect(usesServiceRouting(controllerOptions, undefined)).toBe(false);
});
