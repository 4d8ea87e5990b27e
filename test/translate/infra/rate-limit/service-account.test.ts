import { expect, it } from 'vitest';
import { rateLimitServiceAccount } from '../../../../src/translate/infra/rate-limit/service-account.ts';
import { at } from '../infra-fixture.ts';
import { serviceOf } from '../rate-limit-fixture.ts';

it("mounts no token and belongs to the control plane's account", () => {
  const made = rateLimitServiceAccount(serviceOf());
  expect(made).toMatchObject({ kind: 'ServiceAccount', automountServiceAccountToken: false });
  expect(at(made, 'metadata', 'ownerReferences', 0)).toMatchObject({ apiVersion: 'v1', kind: 'ServiceAccount' });
});
