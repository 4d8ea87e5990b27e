import { expect, it } from 'vitest';
import { invalidEndpoint } from '../../../../src/translate/gateway-api/backend/endpoint-validity.ts';

it.each([
  [{ host: '1.2.3.4', port: 80 }, true],
  [{ host: '2001:db8::1', port: 80 }, true],
  [{ host: 'a.example.com', port: 443 }, true],
  [{ host: '', port: 0, path: '/run/a.sock' }, true],
  [{ host: 'Not A Host', port: 80 }, false],
  [{ host: '', port: 80 }, false],
  [{ host: 'a.example.com', port: 0 }, false],
])('%j can be given to Envoy: %s', (endpoint, valid) => {
  expect(invalidEndpoint(endpoint) === undefined).toBe(valid);
});
