import { describe, expect, it } from 'vitest';
import {
  checkExtensionManagers,
  checkExtensionService,
} from '../../../src/resources/configuration/check-extension-manager.ts';
import { findingsOf } from './findings-of.ts';

const service = 'service: {fqdn: {hostname: a.b, port: 1}}';
const hooks = 'hooks: {xdsTranslator: {post: [Route]}}';

describe('checkExtensionManagers', () => {
  it.each([
    ['{}', []],
    [`{extensionManager: {${hooks}, ${service}}}`, []],
    [`{extensionManager: {hooks: {xdsTranslator: {pre: [Cluster], post: []}}, ${service}}}`, []],
    [`{extensionManager: {${service}}}`, ['Invalid extensionManager']],
    [`{extensionManager: {${hooks}}}`, ['Invalid extensionManager']],
    [`{extensionManager: {${hooks}, service: {}}}`, ['Invalid extensionManager.service']],
    ['{extensionManagers: []}', ['Invalid extensionManagers']],
    [`{extensionManagers: [{name: a, ${hooks}, ${service}}, {name: b, ${hooks}, ${service}}]}`, []],
    [`{extensionManagers: [{${hooks}, ${service}}]}`, ['Invalid extensionManagers[0]']],
    [
      `{extensionManagers: [{name: a, ${hooks}, ${service}}, {name: a, ${service}}]}`,
      ['Invalid extensionManagers[1].name', 'Invalid extensionManagers[1]'],
    ],
    [
      `{extensionManager: {${hooks}, ${service}}, extensionManagers: []}`,
      ['Invalid extensionManagers', 'Invalid extensionManagers'],
    ],
    [`{extensionManager: {resources: [null, 5], ${hooks}, ${service}}}`, ['TypeInvalid extensionManager.resources[1]']],
    [
      `{extensionManager: {resources: {}, backendResources: [{version: 1}], policyResources: [{group: 1}], ${hooks}, ${service}}}`,
      [
        'TypeInvalid extensionManager.resources',
        'TypeInvalid extensionManager.backendResources[0].version',
        'TypeInvalid extensionManager.policyResources[0].group',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(findingsOf(checkExtensionManagers, text)).toEqual(expected);
  });
});

describe('checkExtensionService', () => {
  it.each([
    ['{ip: {address: 10.0.0.1, port: 1}}', []],
    ['{unix: {path: /x}}', []],
    ['{host: h}', []],
    ['{}', ['Invalid']],
    ['{fqdn: {}, ip: {}}', ['Invalid']],
    ['{ip: {}, tls: {certificateRef: {kind: Secret, name: a}, clientCertificateRef: {group: "", name: b}}}', []],
    [
      '{ip: {}, tls: {certificateRef: {group: a, kind: ConfigMap}, clientCertificateRef: {kind: 5}}}',
      [
        'Invalid tls.certificateRef.group',
        'Invalid tls.certificateRef.kind',
        'TypeInvalid tls.clientCertificateRef.kind',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(findingsOf(checkExtensionService, text)).toEqual(expected);
  });
});
