import { expect, it } from 'vitest';
import { defaultCapabilities } from '../../src/helm/default-capabilities.ts';

it('names every API version once, as apiVersion fields have it', () => {
  const { kubeVersion, apiVersions } = defaultCapabilities;
  expect(kubeVersion).toMatch(/^v1\.\d+\.\d+$/);
  expect(new Set(apiVersions).size).toBe(apiVersions.length);
  expect(apiVersions.filter((one) => !/^(?:[a-z.0-9]+\/)?v\d+((?:alpha|beta)\d+)?$/.test(one))).toEqual([]);
  expect(apiVersions).toEqual(expect.arrayContaining(['v1', 'apps/v1', 'policy/v1', 'networking.k8s.io/v1']));
});
