import { expect, it } from 'vitest';
import type { ResourceLists } from '../../../../src/translate/xds/resources.ts';
import { restoreSystemCa } from '../../../../src/translate/xds/secret/restore-system-ca.ts';
import { systemCaSecret } from '../../../../src/translate/xds/secret/tls-secrets.ts';

const own = systemCaSecret('system_ca_certificates');
const other = { name: 'other' };
const restore = (secrets: ResourceLists['secrets'], wasEmitted = true) => {
  const lists: ResourceLists = { listeners: [], routes: [], clusters: [], endpoints: [], secrets };
  restoreSystemCa(lists, wasEmitted);
  return lists.secrets;
};

it('leaves the secret alone when it is right', () => {
  expect(restore([own, other])).toEqual([own, other]);
});

it.each([
  ['missing', [other]],
  ['changed', [{ ...own, validationContext: {} }, other]],
  ['doubled', [own, own, other]],
])('puts it back at the end when it is %s', (_how, secrets) => {
  expect(restore(secrets)).toEqual([other, own]);
});

it('adds nothing that never was there', () => {
  expect(restore([other], false)).toEqual([other]);
});
