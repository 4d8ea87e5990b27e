import { expect, it } from 'vitest';
import { compareInstallKinds, compareUninstallKinds } from '../../../src/helm/install/kind-order.ts';

const kinds = ['Deployment', 'Gateway', 'Namespace', 'Backend', 'ValidatingWebhookConfiguration', 'Role', 'ConfigMap'];

it('orders kinds for installing, unknown ones last and by name', () => {
  expect([...kinds].sort(compareInstallKinds)).toEqual([
    'Namespace',
    'ConfigMap',
    'Role',
    'Deployment',
    'ValidatingWebhookConfiguration',
    'Backend',
    'Gateway',
  ]);
});

it('orders kinds for uninstalling the other way round, unknown ones still last', () => {
  expect([...kinds].sort(compareUninstallKinds)).toEqual([
    'ValidatingWebhookConfiguration',
    'Deployment',
    'Role',
    'ConfigMap',
    'Namespace',
    'Backend',
    'Gateway',
  ]);
});
