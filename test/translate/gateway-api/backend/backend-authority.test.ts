import { expect, it } from 'vitest';
import { backendAuthority } from '../../../../src/translate/gateway-api/backend/backend-authority.ts';
import { backend, securityInput } from '../../features/policy-input.ts';

const ip = { ...backend('ip', '', 0), spec: { endpoints: [{ ip: { address: '10.0.0.1', port: 80 } }] } };
const { context, policy } = securityInput(
  {},
  { resources: { backends: [backend('named', 'a.example.com', 443), ip] } },
);

it.each([
  [{ name: 'service', port: 80 }, 'service.apps:80'],
  [{ name: 'service', namespace: 'other' }, 'service.other'],
  [{ kind: 'Backend', name: 'named', port: 1 }, 'a.example.com:443'],
  [{ kind: 'Backend', name: 'ip', port: 1 }, 'ip.apps'],
  [{ kind: 'Backend', name: 'gone' }, undefined],
])('%j is called as %s', (ref, authority) => expect(backendAuthority(context, ref, policy)).toBe(authority));
