import { expect, it } from 'vitest';
import { environmentProxy } from '../../../src/kubernetes/kubeconfig/environment-proxy.ts';

const proxy = { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://p:2' };

it.each([
  ['https://api.example.com', '', 'http://p:1'],
  ['http://api.example.com', '', 'http://p:2'],
  ['https://localhost:6443', '', undefined],
  ['https://127.0.0.1:6443', '', undefined],
  ['https://api.example.com', '*', undefined],
  ['https://api.example.com', 'example.com', undefined],
  ['https://api.example.com', '.example.com', undefined],
  ['https://example.com', '.example.com', 'http://p:1'],
  ['https://api.example.com', 'ample.com', 'http://p:1'],
  ['https://api.example.com:6443', 'api.example.com:443', 'http://p:1'],
  ['https://api.example.com:6443', 'api.example.com:6443', undefined],
  ['https://10.1.2.3:6443', '10.0.0.0/8', undefined],
  ['https://11.1.2.3:6443', '10.0.0.0/8', 'http://p:1'],
])('%s with NO_PROXY=%s gives %s', (server, noProxy, expected) => {
  expect(environmentProxy(server, { ...proxy, NO_PROXY: noProxy })).toBe(expected);
});
