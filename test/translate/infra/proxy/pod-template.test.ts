import { describe, expect, it } from 'vitest';
import { podTemplate } from '../../../../src/translate/infra/proxy/pod-template.ts';
import { at, fleetOf, goodValue, proxyInfra } from '../infra-fixture.ts';

type Input = Parameters<typeof fleetOf>[0];
const make = (input: Input = {}) => goodValue(podTemplate(fleetOf(input)));
const off = { telemetry: { metrics: { prometheus: { disable: true } } } };
const scrape = {
  'prometheus.io/path': '/stats/prometheus',
  'prometheus.io/port': '19001',
  'prometheus.io/scrape': 'true',
};

describe('podTemplate', () => {
  it('runs Envoy before the shutdown manager, with the time that a drain needs', () => {
    const { spec } = make();
    expect(at(spec, 'containers', 0, 'name')).toBe('envoy');
    expect(at(spec, 'containers', 1, 'name')).toBe('shutdown-manager');
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 360,
      restartPolicy: 'Always',
    });
  });

  it('lays annotations of the user over those of the Gateway over those for Prometheus', () => {
    const metadata = { ...proxyInfra().metadata, annotations: { a: 'gateway', 'prometheus.io/path': '/gateway' } };
    const pod = { annotations: { a: 'user' } };
    const annotations = (input: Input) => at(make(input), 'metadata', 'annotations');
    expect(annotations({})).toEqual(scrape);
    expect(annotations({ proxy: { metadata } })).toEqual({ ...scrape, 'prometheus.io/path': '/gateway', a: 'gateway' });
    expect(annotations({ spec: off, proxy: { metadata }, kubernetes: { envoyDeployment: { pod } } })).toEqual({
      'prometheus.io/path': '/gateway',
      a: 'user',
    });
    expect(annotations({ spec: off })).toEqual({});
  });

  it('lays the labels of the user over those of the fleet', () => {
    const pod = { labels: { team: 'a' } };
    expect(at(make({ kubernetes: { envoyDeployment: { pod } } }), 'metadata', 'labels')).toMatchObject({
      team: 'a',
      'app.kubernetes.io/name': 'envoy',
    });
  });

  it('takes the settings of the pod', () => {
    const pod = {
      securityContext: { runAsUser: 7 },
      tolerations: [{ key: 'edge' }],
      imagePullSecrets: [{ name: 'pull' }],
      nodeSelector: { zone: 'a' },
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }],
      priorityClassName: 'high',
      affinity: { podAntiAffinity: {} },
    };
    expect(make({ kubernetes: { envoyDeployment: { pod } } }).spec).toMatchObject(pod);
    expect(make({ kubernetes: { envoyDaemonSet: { pod } } }).spec).toMatchObject(pod);
  });

  it('has init containers in a Deployment only', () => {
    const initContainers = [{ name: 'init', image: 'a' }];
    const spec = (kubernetes: object) => make({ kubernetes }).spec;
    expect(spec({ envoyDeployment: { initContainers } })).toMatchObject({ initContainers });
    expect(at(spec({ envoyDaemonSet: { initContainers } }), 'initContainers')).toBeUndefined();
  });

  it('fails with its Envoy container', () => {
    expect(podTemplate(fleetOf({ spec: { bootstrap: { type: 'Merge', value: 'a: [' } } })).ok).toBe(false);
  });
});
