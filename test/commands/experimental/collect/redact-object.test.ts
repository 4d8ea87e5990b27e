import { describe, expect, it } from 'vitest';
import { redactObject } from '../../../../src/commands/experimental/collect/redact-object.ts';
import type { LiveObject } from '../../../../src/kubernetes/kubernetes-client.ts';

const object = (rest: object, metadata: object = {}): LiveObject =>
  ({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', ...metadata }, ...rest }) as LiveObject;
const withEnv = (...env: readonly object[]) => object({ spec: { containers: [{ name: 'c', env }] } });

describe('redactObject', () => {
  it.each([
    'REDIS_PASSWORD',
    'token',
    'CLIENT_SECRET',
    'PRIVATE_KEY',
    'PRIVATEKEY',
    'MY_API_KEY',
    'AWS_ACCESS_KEY_ID',
    'DB_PASSWD',
    'CREDENTIALS',
  ])('hides the value of %s', (name) => {
    expect(redactObject(withEnv({ name, value: 'hunter2' }))).toEqual(withEnv({ name, value: '[redacted]' }));
  });

  it('keeps other variables, references to secrets, and fields that only look like variables', () => {
    const kept = [
      { name: 'MODE', value: 'x' },
      { name: 'KEYBOARD', value: 'x' },
      { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    ];
    expect(redactObject(withEnv(...kept))).toEqual(withEnv(...kept));
    const spec = object({ spec: { env: 'text', list: [{ name: 'TOKEN', value: 'not a variable' }] } });
    expect(redactObject(spec)).toEqual(spec);
  });

  it('finds variables at any depth', () => {
    const deep = object({
      spec: { template: { spec: { initContainers: [{ env: [{ name: 'A_TOKEN', value: 'x' }] }] } } },
    });
    expect(JSON.stringify(redactObject(deep))).toContain('[redacted]');
  });

  it("leaves out what kubectl and the server's bookkeeping repeat", () => {
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': 'copy', keep: 'me' };
    const { metadata } = redactObject(object({}, { annotations, managedFields: [{}], labels: { a: 'b' } }));
    expect(metadata).toEqual({ name: 'p', annotations: { keep: 'me' }, labels: { a: 'b' } });
    expect(redactObject(object({})).metadata).toEqual({ name: 'p' });
  });
});
