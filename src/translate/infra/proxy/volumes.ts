import type { JsonObject } from '../../../core/json.ts';
import { clientSecrets, controlPlaneName, sdsFiles, serviceHost } from '../infra-names.ts';
import { fileMode } from '../kubernetes/container-defaults.ts';
import { mergeByName } from '../kubernetes/merge-by-name.ts';
import { type ProxyFleet, workloadSettings } from './proxy-fleet.ts';

/** Where the volumes are mounted. */
export const mountPaths = { certs: '/certs', sds: '/sds', token: '/var/run/secrets/token' } as const;

type Named = JsonObject & { readonly name: string };

/** The volumes of a proxy's pod; users may replace them by name and add others (spec/infra.md 5.2). */
export function podVolumes(fleet: ProxyFleet): readonly JsonObject[] {
  const users = (workloadSettings(fleet).pod.volumes ?? []) as readonly unknown[] as readonly Named[];
  return mergeByName(fleet.gatewayNamespaceMode ? tokenVolumes(fleet) : certificateVolumes(fleet), users);
}

/** The volume mounts of the Envoy container. */
export function envoyVolumeMounts(fleet: ProxyFleet): readonly JsonObject[] {
  const defaults: readonly Named[] = [
    { name: 'certs', mountPath: mountPaths.certs, readOnly: true },
    { name: 'sds', mountPath: mountPaths.sds },
    ...(fleet.gatewayNamespaceMode ? [{ name: 'sa-token', mountPath: mountPaths.token, readOnly: true }] : []),
  ];
  const users = (workloadSettings(fleet).container.volumeMounts ?? []) as readonly unknown[] as readonly Named[];
  return mergeByName(defaults, users);
}

function certificateVolumes(fleet: ProxyFleet): readonly Named[] {
  return [
    { name: 'certs', secret: { secretName: clientSecrets.envoy, defaultMode: fileMode } },
    filesOf(fleet, 'sds', [sdsFiles.trustedCA, sdsFiles.certificate]),
  ];
}

/** In Gateway namespace mode there is no Secret to mount: a token says who the proxy is. */
function tokenVolumes(fleet: ProxyFleet): readonly Named[] {
  const { controllerNamespace, dnsDomain } = fleet.settings;
  const serviceAccountToken = {
    path: 'sa-token',
    audience: serviceHost(controlPlaneName, controllerNamespace, dnsDomain),
    expirationSeconds: 3600,
  };
  return [
    { name: 'sa-token', projected: { sources: [{ serviceAccountToken }], defaultMode: fileMode } },
    filesOf(fleet, 'certs', ['ca.crt']),
    filesOf(fleet, 'sds', [sdsFiles.trustedCA, sdsFiles.serviceAccountToken]),
  ];
}

function filesOf(fleet: ProxyFleet, name: string, keys: readonly string[]): Named {
  const items = keys.map((key) => ({ key, path: key }));
  return { name, configMap: { name: fleet.name, items, defaultMode: fileMode, optional: false } };
}
