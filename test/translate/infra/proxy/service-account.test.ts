import { expect, it } from 'vitest';
import { serviceAccount } from '../../../../src/translate/infra/proxy/service-account.ts';
import { fleetOf } from '../infra-fixture.ts';

it('mounts no token of its own and stands beside the fleet', () => {
  const fleet = fleetOf();
  expect(serviceAccount(fleet)).toEqual({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: expect.objectContaining({ name: fleet.name, namespace: 'control', labels: fleet.labels }),
    automountServiceAccountToken: false,
  });
});

it('takes the name that the user gives it', () => {
  const fleet = fleetOf({ kubernetes: { envoyServiceAccount: { name: 'me' } } });
  expect(serviceAccount(fleet).metadata).toMatchObject({ name: 'me' });
});
