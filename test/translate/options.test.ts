import { expect, it } from 'vitest';
import { controllerOptions, egctlOptions } from '../../src/translate/options.ts';

it('lets the Go egctl differ from a controller in what it does not know, and in nothing else', () => {
  const differing = Object.entries(egctlOptions).filter(
    ([name, value]) => value !== controllerOptions[name as keyof typeof controllerOptions],
  );
  expect(Object.fromEntries(differing)).toEqual({
    controllerNamespace: '',
    endpointRoutingDisabled: true,
    mergeGatewaysHonoured: false,
    filterOrderFromClass: true,
  });
});

it('judges certificates at a fixed instant unless a caller says otherwise', () => {
  expect([controllerOptions.now.getTime(), egctlOptions.now.getTime()]).toEqual([0, 0]);
});
