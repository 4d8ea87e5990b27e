import { afterAll, beforeAll } from 'vitest';
import { type EchoUpstream, startEcho } from '../../../src/envoy/echo/echo-upstream.ts';
import { selfSignedCertificate } from '../../../src/envoy/echo/self-signed.ts';
import type { RequestCheck } from '../../../src/run/check/request-check.ts';
import type { Target } from '../../../src/run/check/target.ts';

/** An echo of `default/web:80` for the tests of a file, as the target of requests: what is sent can be seen without an Envoy. */
export function echoTarget(protocol: 'TCP' | 'UDP' = 'TCP'): () => Target {
  let echo: EchoUpstream;
  beforeAll(async () => {
    echo = await startEcho('default/web:80', protocol, selfSignedCertificate);
  });
  afterAll(() => echo.close());
  return () => ({ host: '127.0.0.1', port: echo.port, mark: '0-1' });
}

/** A check of a URL; what is not given is as in a file that does not give it. */
export function checkOf(url: string, more: Partial<RequestCheck> = {}): RequestCheck {
  return { name: url, url: new URL(url), method: 'GET', headers: {}, times: 1, expect: { tolerance: 10 }, ...more };
}
