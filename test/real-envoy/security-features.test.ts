import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Echo, echoUpstream, type Upstream } from './echo-upstream.ts';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, policyManifest, routeManifest, secretManifest } from './manifests.ts';
import { type RunningEnvoy, runEnvoy } from './running-envoy.ts';
import { send } from './send.ts';

const envoy = await requireEnvoy();
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwks = JSON.stringify({
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }],
});

/** {SHA} is the one scheme of htpasswd files that Envoy reads. */
const passwordHash = createHash('sha1').update('s3cret').digest('base64');

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function token(issuer: string): string {
  const payload = { iss: issuer, sub: 'someone', exp: Math.floor(Date.now() / 1000) + 600 };
  const text = `${base64url({ alg: 'RS256', kid: 'test', typ: 'JWT' })}.${base64url(payload)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
}

const secured = (route: string, spec: string): string =>
  `${routeManifest(route, `/${route}`)}---${policyManifest('SecurityPolicy', route, spec)}`;

const authService = `
apiVersion: v1
kind: Service
metadata: {name: auth, namespace: default}
spec: {clusterIP: 10.96.0.3, ports: [{name: http, port: 9000}]}
`;

const manifests = [
  baseManifests,
  authService,
  secretManifest('users', { '.htpasswd': `alice:{SHA}${passwordHash}\n` }),
  secretManifest('keys', { alice: 'key-of-alice' }),
  secured(
    'jwt',
    `  jwt: {providers: [{name: test, issuer: https://issuer.example.com, localJWKS: {type: Inline, inline: '${jwks}'}}]}`,
  ),
  secured('basic', '  basicAuth: {users: {name: users}}'),
  secured('key', '  apiKeyAuth: {credentialRefs: [{name: keys}], extractFrom: [{headers: [x-api-key]}]}'),
  secured('cors', '  cors: {allowOrigins: ["https://*.example.com"], allowMethods: [GET, PUT], maxAge: 10m}'),
  secured(
    'closed',
    '  authorization: {defaultAction: Allow, rules: [{action: Deny, principal: {clientCIDRs: [127.0.0.0/8]}}]}',
  ),
  secured(
    'asked',
    '  extAuth: {http: {path: /check, backendRefs: [{name: auth, port: 9000}], headersToBackend: [x-user]}}',
  ),
  `${routeManifest('lua', '/lua')}---${policyManifest(
    'EnvoyExtensionPolicy',
    'lua',
    `  lua:
    - type: Inline
      inline: |
        function envoy_on_request(handle)
          handle:headers():add("x-from-lua", "yes")
        end`,
  )}`,
].join('---');

describe.skipIf(!envoy)('security and extension features in a running Envoy', () => {
  let web: Upstream;
  let auth: Upstream;
  let proxy: RunningEnvoy;
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    send(proxy.url(80), { path, headers, method });

  beforeAll(async () => {
    web = await echoUpstream('web');
    auth = await echoUpstream('auth', (request, response) => {
      const allowed = request.headers.authorization === 'open sesame';
      response.writeHead(allowed ? 200 : 403, { 'x-user': 'ali-baba' }).end();
      return true;
    });
    proxy = await runEnvoy(envoy ?? '', manifests, { '10.96.0.1:8080': web.port, '10.96.0.3:9000': auth.port });
  });

  afterAll(async () => {
    await proxy?.stop();
    await Promise.all([web?.close(), auth?.close()]);
  });

  it('asks for a JSON Web Token of the right issuer', async () => {
    expect((await get('/jwt')).status).toBe(401);
    expect((await get('/jwt', { authorization: `Bearer ${token('https://other.example.com')}` })).status).not.toBe(200);
    expect((await get('/jwt', { authorization: `Bearer ${token('https://issuer.example.com')}` })).status).toBe(200);
  });

  it('asks for a user name and password', async () => {
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    expect((await get('/basic')).status).toBe(401);
    expect((await get('/basic', basic('alice:wrong'))).status).toBe(401);
    expect((await get('/basic', basic('alice:s3cret'))).status).toBe(200);
  });

  it('asks for an API key', async () => {
    expect((await get('/key')).status).toBe(401);
    expect((await get('/key', { 'x-api-key': 'key-of-alice' })).status).toBe(200);
  });

  it('answers a CORS preflight', async () => {
    const headers = { origin: 'https://shop.example.com', 'access-control-request-method': 'PUT' };
    const answer = await get('/cors', headers, 'OPTIONS');
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe('https://shop.example.com');
    expect(answer.headers['access-control-max-age']).toBe('600');
  });

  it('denies a client by its address', async () => {
    expect((await get('/closed')).status).toBe(403);
  });

  it('asks an external service', async () => {
    expect((await get('/asked')).status).toBe(403);
    const answer = await get('/asked', { authorization: 'open sesame' });
    expect(answer.status).toBe(200);
    expect((JSON.parse(answer.body) as Echo).headers['x-user']).toBe('ali-baba');
    expect(auth.count()).toBe(2);
  });

  it('runs a Lua script', async () => {
    expect((JSON.parse((await get('/lua')).body) as Echo).headers['x-from-lua']).toBe('yes');
  });
});
