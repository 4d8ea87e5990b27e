import { expect, it } from 'vitest';
import { imageReference } from '../../../src/core/remote/image-reference.ts';

const hub = { host: 'docker.io', api: 'https://registry-1.docker.io/v2' };

it.each([
  ['nginx', { ...hub, repository: 'library/nginx', reference: 'latest' }],
  ['oci://docker.io/nginx:1', { ...hub, repository: 'library/nginx', reference: '1' }],
  ['envoyproxy/gateway:v1', { ...hub, repository: 'envoyproxy/gateway', reference: 'v1' }],
  ['oci://ghcr.io/a/b/c:v1', { host: 'ghcr.io', api: 'https://ghcr.io/v2', repository: 'a/b/c', reference: 'v1' }],
  ['r.io:5000/a', { host: 'r.io:5000', api: 'https://r.io:5000/v2', repository: 'a', reference: 'latest' }],
  ['localhost/a:1', { host: 'localhost', api: 'http://localhost/v2', repository: 'a', reference: '1' }],
  [
    '127.0.0.1:5000/a',
    { host: '127.0.0.1:5000', api: 'http://127.0.0.1:5000/v2', repository: 'a', reference: 'latest' },
  ],
  ['127.0.0.10/a', { host: '127.0.0.10', api: 'https://127.0.0.10/v2', repository: 'a', reference: 'latest' }],
  [
    'r.io/a:1@sha256:ab',
    { host: 'r.io', api: 'https://r.io/v2', repository: 'a', reference: 'sha256:ab', digest: 'sha256:ab' },
  ],
])('reads %s', (url, expected) => {
  expect(imageReference(url)).toEqual(expected);
});
