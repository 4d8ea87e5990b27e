import { expect, it } from 'vitest';
import { backendCAName, systemCAName } from '../../../../src/translate/gateway-api/backend/ca-name.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { backend } from '../route-fixtures.ts';

const owner = backend('ext', {});

it('names the CA of an owner by name and then namespace', () => {
  expect(backendCAName(owner)).toBe('ext/app-ca');
});

it("shares the system's CA unless the runtime asks for one secret per resource", () => {
  expect(systemCAName(owner, controllerOptions)).toBe('system_ca_certificates');
  const perResource = { ...controllerOptions, runtimeFlags: ['PerResourceSystemCASecret'] as const };
  expect(systemCAName(owner, perResource)).toBe('ext/app-ca');
});
