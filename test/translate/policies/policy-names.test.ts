import { expect, it } from 'vitest';
import * as names from '../../../src/translate/policies/policy-names.ts';

const policy = { kind: 'SecurityPolicy', metadata: { namespace: 'default', name: 'p1' } };
const ofBackends = { kind: 'BackendTrafficPolicy', metadata: { namespace: 'default', name: 'p' } };

it.each([
  ['policy', names.policyConfigName(policy), 'securitypolicy/default/p1'],
  [
    'response override',
    names.responseOverrideRuleName(ofBackends, 2),
    'backendtrafficpolicy/default/p/responseoverride/rule/2',
  ],
  ['rate limit', names.rateLimitRuleName(ofBackends, 3), 'default/p/rule/3'],
  ['client CA', names.clientCAName(policy), 'default/p1/ca.crt'],
  ['client CRL', names.clientCRLName(policy), 'default/p1/ca.crl'],
  ['authorization', names.authorizationRuleName(policy, 1), 'securitypolicy/default/p1/authorization/rule/1'],
  [
    'extension',
    names.extensionName({ ...policy, kind: 'EnvoyExtensionPolicy' }, 'wasm', 0),
    'envoyextensionpolicy/default/p1/wasm/0',
  ],
])('names a %s', (_object, name, expected) => {
  expect(name).toBe(expected);
});
