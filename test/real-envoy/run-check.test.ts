import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand as command } from '../../src/commands/experimental/run.ts';
import { type CommandResult, runCommand } from '../commands/run-command.ts';
import { selfSigned } from './certificates.ts';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, routeManifest } from './manifests.ts';

const envoy = await requireEnvoy();
const root = resolve(import.meta.dirname, '../..');

/** A report of `-o json`, as far as it is looked at. */
interface Report {
  readonly passed: boolean;
  readonly results: readonly { readonly name: string; readonly problems: readonly string[] }[];
  readonly untouched: readonly { readonly name: string }[];
}

describe.skipIf(!envoy)('x run --check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'egctl-check-'));
  const check = (file: string, requests: string, output = 'json'): Promise<CommandResult> =>
    runCommand(command, [], { file: [file], check: requests, output, envoy }, { cwd: root, now: () => new Date() });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['examples/quickstart.yaml', 'examples/requests.yaml'],
    ['test/real-envoy/checks/features.yaml', 'test/real-envoy/checks/features-requests.yaml'],
    ['test/real-envoy/checks/policies.yaml', 'test/real-envoy/checks/policies-requests.yaml'],
  ])('passes for %s', async (file, requests) => {
    const { stdout, exitCode } = await check(file, requests);
    const report = JSON.parse(stdout) as Report;
    expect(report.results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(report.untouched).toEqual([]);
    expect(exitCode).toBe(0);
  });

  describe('when an answer is not what is expected', () => {
    const file = write(
      'gateway.yaml',
      `${baseManifests}---${routeManifest('web', '/web')}---${routeManifest('other', '/other')}`,
    );
    const requests = write(
      'requests.yaml',
      'requests:\n  - {name: wrong <one>, url: "http://a/web", expect: {status: 404, service: nobody}}\n',
    );

    it('says what is wrong, exits with 1 and names the routes without requests', async () => {
      const { stdout, exitCode } = await check(file, requests);
      const report = JSON.parse(stdout) as Report;
      expect(exitCode).toBe(1);
      expect(report.results[0]?.problems).toHaveLength(3);
      expect(report.untouched.map(({ name }) => name)).toEqual(['httproute/default/other/rule/0/match/0/*']);
    });

    it('writes JUnit', async () => {
      const { stdout } = await check(file, requests, 'junit');
      expect(stdout).toContain('<testsuite name="egctl x run" tests="1" failures="1">');
      expect(stdout).toContain('name="wrong &lt;one&gt;"');
    });
  });

  describe('with HTTPS', () => {
    let file: string;
    beforeAll(async () => {
      const one = await selfSigned('one.example.com');
      const two = await selfSigned('two.example.com');
      const three = await selfSigned('three.example.com');
      const client = await selfSigned('client');
      write('client.pem', client.certificate);
      write('client.key', client.key);
      file = write('https.yaml', httpsManifests({ one, two, three }, client.certificate));
    });

    const problemsOf = async (requests: string): Promise<readonly (readonly string[])[]> => {
      const { stdout } = await check(file, requests);
      return (JSON.parse(stdout) as Report).results.map(({ problems }) => problems);
    };

    it('chooses the certificate by name and asks for that of the client', async () => {
      const requests = write(
        'https-requests.yaml',
        `requests:
  - {name: SNI, url: "https://one.example.com/", expect: {status: 200, service: web}}
  - {name: no client certificate, url: "https://two.example.com/", expect: {refused: true}}
  - name: client certificate
    url: https://two.example.com/
    clientCertificate: {certificate: client.pem, key: client.key}
    expect: {status: 200, service: web}
`,
      );
      expect(await problemsOf(requests)).toEqual([[], [], []]);
    });

    it('speaks gRPC and WebSocket through TLS', async () => {
      const requests = write(
        'secure-requests.yaml',
        `requests:
  - name: gRPC with TLS
    url: grpcs://three.example.com/hello.Greeter/Greet
    body: who is there
    expect: {status: 200, service: greeter, body: who is there, responseHeaders: {grpc-status: "0"}}
  - {name: no such method, url: "grpcs://three.example.com/hello.Greeter/Part", expect: {responseHeaders: {grpc-status: "12"}}}
  - {name: WebSocket with TLS, url: "wss://one.example.com/chat", body: hello there, expect: {status: 101, service: web, body: hello there}}
  - {name: no client certificate, url: "wss://two.example.com/chat", expect: {refused: true}}
  - name: WebSocket with a client certificate
    url: wss://two.example.com/chat
    clientCertificate: {certificate: client.pem, key: client.key}
    expect: {status: 101, body: hello}
`,
      );
      expect(await problemsOf(requests)).toEqual([[], [], [], [], []]);
    });
  });
});

type Pair = Awaited<ReturnType<typeof selfSigned>>;

/** Three HTTPS listeners on one port, the second of which asks clients for a certificate, and the third is for gRPC. */
function httpsManifests(pairs: Readonly<Record<'one' | 'two' | 'three', Pair>>, authority: string): string {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const secret = (name: string, { certificate, key }: Pair): string => `
apiVersion: v1
kind: Secret
metadata: {name: ${name}, namespace: default}
type: kubernetes.io/tls
data: {tls.crt: ${base64(certificate)}, tls.key: ${base64(key)}}
`;
  const listener = (name: string, kind: string): string =>
    `    - {name: ${name}, port: 443, protocol: HTTPS, hostname: ${name}.example.com, tls: {certificateRefs: [{name: ${name}}]}, allowedRoutes: {kinds: [{kind: ${kind}}]}}`;
  const listeners = [listener('one', 'HTTPRoute'), listener('two', 'HTTPRoute'), listener('three', 'GRPCRoute')];
  const gateway = baseManifests.replace(/^ {2}listeners: .*$/m, `  listeners:\n${listeners.join('\n')}`);
  return [
    gateway,
    routeManifest('web', '/'),
    secret('one', pairs.one),
    secret('two', pairs.two),
    secret('three', pairs.three),
    `
apiVersion: v1
kind: Service
metadata: {name: greeter, namespace: default}
spec: {ports: [{name: grpc, port: 9000, appProtocol: kubernetes.io/h2c}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: {name: greeter, namespace: default}
spec:
  parentRefs: [{name: eg, sectionName: three}]
  rules:
    - matches: [{method: {service: hello.Greeter, method: Greet}}]
      backendRefs: [{name: greeter, port: 9000}]
`,
    `
apiVersion: v1
kind: Secret
metadata: {name: client-ca, namespace: default}
data: {ca.crt: ${base64(authority)}}
`,
    `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: {name: two, namespace: default}
spec:
  targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: eg, sectionName: two}]
  tls: {clientValidation: {caCertificateRefs: [{kind: Secret, group: "", name: client-ca}]}}
`,
  ].join('---');
}
