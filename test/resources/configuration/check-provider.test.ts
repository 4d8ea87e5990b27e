import { expect, it } from 'vitest';
import { checkProvider } from '../../../src/resources/configuration/check-provider.ts';
import { findingsOf } from './findings-of.ts';

const service = 'service: {fqdn: {hostname: a.b, port: 1}}';
const custom = (resource: string, rest = '') => `{type: Custom, custom: {resource: ${resource}${rest}}}`;
const remote = (infrastructure: string) => custom('{type: Kubernetes}', `, infrastructure: ${infrastructure}`);
const watch = (rest: string) => `{type: Kubernetes, kubernetes: {watch: ${rest}}}`;

it.each([
  ['{}', []],
  ['{type: Kubernetes}', []],
  ['{type: Docker}', ['Invalid type']],
  ['{type: 5}', ['TypeInvalid type']],
  ['{type: Custom}', ['Invalid']],
  ['{type: Custom, custom: {}}', ['Invalid custom.resource']],
  [custom('{type: Folder}'), ['Invalid custom.resource.type']],
  [custom('{type: File}'), ['Invalid custom.resource']],
  [custom('{type: File, file: {paths: []}}'), ['Invalid custom.resource']],
  [custom('{type: File, file: {paths: [a]}}'), []],
  [custom('{type: Kubernetes, kubernetes: {watch: {}}}'), ['Invalid custom.resource.kubernetes.watch']],
  [remote('{type: Host}'), ['Invalid custom.infrastructure']],
  [remote('{type: Host, host: {}}'), []],
  [remote('{type: Moon}'), ['Invalid custom.infrastructure.type']],
  [remote('{type: Remote}'), ['Invalid custom.infrastructure']],
  [remote('{type: Remote, remote: {service: {}}}'), ['Invalid custom.infrastructure.remote.service']],
  [remote(`{type: Remote, remote: {${service}}}`), []],
  [watch('{}'), ['Invalid kubernetes.watch']],
  [watch('all'), ['TypeInvalid kubernetes.watch']],
  [watch('{type: Pods}'), ['Invalid kubernetes.watch.type']],
  [watch('{type: Namespaces}'), ['Invalid kubernetes.watch']],
  [watch('{type: Namespaces, namespaces: [a]}'), []],
  [watch('{type: NamespaceSelector}'), ['Invalid kubernetes.watch']],
  [watch('{type: NamespaceSelector, namespaceSelector: {}}'), []],
])('%s', (text, expected) => {
  expect(findingsOf(checkProvider, text)).toEqual(expected);
});
