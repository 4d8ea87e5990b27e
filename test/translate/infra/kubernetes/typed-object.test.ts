import { describe, expect, it } from 'vitest';
import { typedObject } from '../../../../src/translate/infra/kubernetes/typed-object.ts';

const pod = (spec: object) => ({ spec: { template: { spec } } }) as never;
const read = (spec: object) => {
  const result = typedObject(pod(spec), 'V1Deployment');
  return result.ok ? (result.value as { spec: { template: { spec: unknown } } }).spec.template.spec : result.error;
};

describe('typedObject', () => {
  it('drops fields that the type does not have', () => {
    expect(read({ dnsPolicy: 'None', dnsPolice: 'None' })).toEqual({ dnsPolicy: 'None' });
  });

  it('drops what is empty, but not empty settings', () => {
    const volumes = [{ name: 'tmp', emptyDir: {} }];
    expect(read({ tolerations: [], nodeSelector: {}, hostNetwork: false, hostname: '', volumes })).toEqual({ volumes });
  });

  it('keeps false and zero where they say something', () => {
    const spec = { automountServiceAccountToken: false, terminationGracePeriodSeconds: 0 };
    expect(read(spec)).toEqual(spec);
  });

  it.each([
    [
      'a zero that means absent',
      { readinessProbe: { timeoutSeconds: 0, httpGet: { path: '', port: 80 } } },
      { readinessProbe: { httpGet: { port: 80 } } },
    ],
    ['an empty value of a variable', { env: [{ name: 'A', value: '' }] }, { env: [{ name: 'A' }] }],
    [
      'a pointer to an empty text',
      { volumeMounts: [{ name: 'v', mountPath: '/a', subPath: '', mountPropagation: '' }] },
      { volumeMounts: [{ name: 'v', mountPath: '/a', mountPropagation: '' }] },
    ],
  ])('knows %s', (_, container, expected) => {
    expect(read({ containers: [{ name: 'a', ...container }] })).toEqual({
      containers: [{ name: 'a', resources: {}, ...expected }],
    });
  });

  it('tells types apart whose members have the same name', () => {
    const volumes = [
      { name: 'a', csi: { driver: 'd', readOnly: false } },
      { name: 'b', nfs: { server: 's', path: '/', readOnly: false } },
    ];
    expect(read({ volumes, serviceAccountName: '', runtimeClassName: '' })).toEqual({
      volumes: [volumes[0], { name: 'b', nfs: { server: 's', path: '/' } }],
      runtimeClassName: '',
    });
    const paused = typedObject({ spec: { paused: false, replicas: 0 } }, 'V1Deployment');
    expect(paused.ok && (paused.value.spec as object)).toMatchObject({ replicas: 0 });
    expect(paused.ok && (paused.value.spec as object)).not.toHaveProperty('paused');
  });

  it('writes quantities in canonical form and resources of every container', () => {
    const containers = [{ name: 'a', resources: { limits: { cpu: '1000m', memory: 1024 } } }, { name: 'b' }];
    expect(read({ containers })).toEqual({
      containers: [
        { name: 'a', resources: { limits: { cpu: '1', memory: '1024' } } },
        { name: 'b', resources: {} },
      ],
    });
  });

  it.each([
    [{ containers: {} }, 'spec.template.spec.containers'],
    [{ containers: [{ name: 7 }] }, 'spec.template.spec.containers[0].name'],
    [{ terminationGracePeriodSeconds: 'soon' }, 'spec.template.spec.terminationGracePeriodSeconds'],
    [{ hostNetwork: 'yes' }, 'spec.template.spec.hostNetwork'],
    [{ nodeSelector: [] }, 'spec.template.spec.nodeSelector'],
    [{ securityContext: 'none' }, 'spec.template.spec.securityContext'],
    [{ overhead: { cpu: true } }, 'spec.template.spec.overhead.cpu'],
    [{ overhead: { memory: '1K' } }, 'spec.template.spec.overhead.memory'],
    [{ overhead: { memory: '' } }, 'spec.template.spec.overhead.memory'],
  ])('names the field that a value does not fit: %j', (spec, path) => {
    expect(read(spec)).toMatch(new RegExp(`^${path.replaceAll(/[.[\]]/g, '\\$&')} must be `));
  });
});
