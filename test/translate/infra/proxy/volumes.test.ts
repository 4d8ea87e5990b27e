import { describe, expect, it } from 'vitest';
import { envoyVolumeMounts, podVolumes } from '../../../../src/translate/infra/proxy/volumes.ts';
import { fleetOf, gatewayConfig } from '../infra-fixture.ts';

const inGatewayNamespace = fleetOf({
  proxy: { name: 'web', namespace: 'shop' },
  settings: { envoyGateway: gatewayConfig({ deploy: { type: 'GatewayNamespace' } }) },
});
const files = (name: string, ...keys: readonly string[]) => ({
  configMap: { name, items: keys.map((key) => ({ key, path: key })), defaultMode: 420, optional: false },
});

describe('podVolumes', () => {
  it('has the certificate and where Envoy finds it', () => {
    const fleet = fleetOf();
    expect(podVolumes(fleet)).toEqual([
      { name: 'certs', secret: { secretName: 'envoy', defaultMode: 420 } },
      { name: 'sds', ...files(fleet.name, 'xds-trusted-ca.json', 'xds-certificate.json') },
    ]);
  });

  it('has a token and no Secret in Gateway namespace mode', () => {
    const serviceAccountToken = {
      path: 'sa-token',
      audience: 'envoy-gateway.control.svc.cluster.local',
      expirationSeconds: 3600,
    };
    expect(podVolumes(inGatewayNamespace)).toEqual([
      { name: 'sa-token', projected: { sources: [{ serviceAccountToken }], defaultMode: 420 } },
      { name: 'certs', ...files('web', 'ca.crt') },
      { name: 'sds', ...files('web', 'xds-trusted-ca.json', 'xds_service_account_token.json') },
    ]);
  });

  it('lets users replace volumes by name and append new ones', () => {
    const volumes = [
      { name: 'libs', emptyDir: {} },
      { name: 'certs', emptyDir: {} },
    ];
    const made = podVolumes(fleetOf({ kubernetes: { envoyDeployment: { pod: { volumes } } } }));
    expect(made.map(({ name }) => name)).toEqual(['certs', 'sds', 'libs']);
    expect(made[0]).toEqual({ name: 'certs', emptyDir: {} });
  });
});

describe('envoyVolumeMounts', () => {
  const certs = { name: 'certs', mountPath: '/certs', readOnly: true };
  const sds = { name: 'sds', mountPath: '/sds' };

  it('mounts each volume', () => {
    expect(envoyVolumeMounts(fleetOf())).toEqual([certs, sds]);
    expect(envoyVolumeMounts(inGatewayNamespace)).toEqual([
      certs,
      sds,
      { name: 'sa-token', mountPath: '/var/run/secrets/token', readOnly: true },
    ]);
  });

  it('lets users replace mounts by name and append new ones', () => {
    const volumeMounts = [
      { name: 'libs', mountPath: '/lib/x' },
      { name: 'sds', mountPath: '/other' },
    ];
    const fleet = fleetOf({ kubernetes: { envoyDeployment: { container: { volumeMounts } } } });
    expect(envoyVolumeMounts(fleet)).toEqual([certs, volumeMounts[1], volumeMounts[0]]);
  });
});
