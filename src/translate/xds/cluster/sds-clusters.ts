import { compareBytes } from '../../../core/compare.ts';
import { jsonEqual } from '../../../core/json.ts';
import type { DestinationSetting } from '../../ir/destination.ts';
import type { SDSConfig } from '../../ir/tls.ts';
import type { Xds } from '../../ir/xds.ts';
import type { ClusterResource } from '../messages.ts';
import { sdsClusterName, sdsUrl } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';

/** Adds a cluster for each SDS server that secrets are fetched from, in the order of their URLs (spec/xds-routes-clusters.md D.12). */
export function addSdsClusters(t: XdsTranslation): void {
  const urls = new Set([...sdsConfigs(t.scope.xds)].map(sdsUrl));
  for (const url of [...urls].sort(compareBytes)) {
    const cluster = sdsCluster(url);
    const present = t.table.findCluster(cluster.name);
    if (!present) t.table.addCluster(cluster);
    else if (!jsonEqual(present, cluster)) {
      t.table.report(`the cluster ${cluster.name} of the SDS server ${url} exists with other settings`);
    }
  }
}

function sdsCluster(url: string): ClusterResource {
  const name = sdsClusterName(url);
  const path = url.replace(/^unix:\/\//, '');
  return {
    name,
    type: 'STATIC',
    connectTimeout: '10s',
    http2ProtocolOptions: {},
    loadAssignment: {
      clusterName: name,
      endpoints: [{ lbEndpoints: [{ endpoint: { address: { pipe: { path } } } }] }],
    },
  };
}

/** All references to SDS servers, of backends, HTTP listeners and TCP routes. */
function* sdsConfigs(xds: Xds): Generator<SDSConfig> {
  for (const { setting } of xds.backendClusters ?? []) if (setting) yield* settingSds([setting]);
  for (const { tls, routes } of xds.http ?? []) {
    yield* certificateSds(tls?.certificates);
    for (const route of routes ?? []) yield* settingSds(route.destination?.settings);
  }
  for (const { routes } of xds.tcp ?? []) {
    for (const route of routes ?? []) {
      yield* certificateSds(route.tls?.terminate?.certificates);
      yield* settingSds(route.destination?.settings);
    }
  }
}

function* settingSds(settings: readonly DestinationSetting[] | undefined): Generator<SDSConfig> {
  for (const { tls } of settings ?? []) {
    if (tls?.caCertificate?.sds) yield tls.caCertificate.sds;
    yield* certificateSds(tls?.clientCertificates);
  }
}

function* certificateSds(certificates: readonly { readonly sds?: SDSConfig }[] | undefined): Generator<SDSConfig> {
  for (const { sds } of certificates ?? []) if (sds) yield sds;
}
