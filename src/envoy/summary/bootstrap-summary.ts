import type { JsonObject } from '../../core/json.ts';
import { type ConfigDump, sectionsOf } from '../dump/config-dump.ts';
import { fieldAt, listField, messageField, textField } from '../dump/proto-field.ts';
import { addressText, socketAddress } from './socket-address.ts';
import type { SummaryTable } from './summary-table.ts';

/** The facts of a bootstrap that people look for, one per row. */
export function summarizeBootstrap(dump: ConfigDump): SummaryTable {
  const rows = sectionsOf(dump, 'bootstrap').flatMap((section) => facts(messageField(section, 'bootstrap') ?? {}));
  return { headers: ['SETTING', 'VALUE'], rows: rows.filter(([, value]) => value !== '') };
}

function facts(bootstrap: JsonObject): readonly (readonly [string, string])[] {
  const node = messageField(bootstrap, 'node');
  const locality = ['region', 'zone', 'subZone'].map((name) => textField(fieldAt(node, 'locality'), name));
  const statics = messageField(bootstrap, 'staticResources');
  return [
    ['node id', textField(node, 'id')],
    ['node cluster', textField(node, 'cluster')],
    ['locality', locality.join('/').replace(/^\/+|\/+$/g, '')],
    ['Envoy version', envoyVersion(node)],
    ['admin address', addressText(socketAddress(fieldAt(bootstrap, 'admin', 'address')))],
    ['listeners from', source(bootstrap, 'ldsConfig')],
    ['clusters from', source(bootstrap, 'cdsConfig')],
    ['static listeners', names(statics, 'listeners')],
    ['static clusters', names(statics, 'clusters')],
    ['overload actions', names(messageField(bootstrap, 'overloadManager'), 'actions')],
    ['stats sinks', names(bootstrap, 'statsSinks')],
  ];
}

function envoyVersion(node: JsonObject | undefined): string {
  const build = fieldAt(node, 'userAgentBuildVersion', 'version');
  const numbers = ['majorNumber', 'minorNumber', 'patch'].map((name) => textField(build, name) || '0');
  return build === undefined ? '' : numbers.join('.');
}

function source(bootstrap: JsonObject, kind: 'ldsConfig' | 'cdsConfig'): string {
  const config = fieldAt(bootstrap, 'dynamicResources', kind);
  if (config === undefined) return '';
  const api = fieldAt(config, 'apiConfigSource');
  if (api !== undefined) {
    const cluster = textField(fieldAt(listField(api, 'grpcServices')[0], 'envoyGrpc'), 'clusterName');
    return `${textField(api, 'apiType')} ${cluster}`.trim();
  }
  return textField(fieldAt(config, 'pathConfigSource'), 'path') || (fieldAt(config, 'ads') === undefined ? '' : 'ADS');
}

function names(message: JsonObject | undefined, list: string): string {
  return listField(message, list)
    .map((item) => textField(item, 'name'))
    .join(', ');
}
