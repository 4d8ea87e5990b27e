import { afterAll, describe, expect, it } from 'vitest';
import { createEchoPool } from '../../src/run/echo-pool.ts';
import { endpointAddresses } from '../../src/run/localize/endpoint-addresses.ts';
import { createLocalPorts } from '../../src/run/port-map.ts';
import { type PrepareContext, prepareGateway } from '../../src/run/prepare-gateway.ts';
import { translateInput } from '../../src/run/translate-input.ts';
import { fakeIo } from '../commands/run-command.ts';
import { baseManifests, routeManifest } from '../real-envoy/manifests.ts';

const other =
  '\napiVersion: v1\nkind: Service\nmetadata: {name: other, namespace: default}\nspec: {ports: [{port: 8080}]}\n';
const manifests = [baseManifests, routeManifest('web', '/'), other, routeManifest('other', '/other', 'other')].join(
  '---',
);

describe('a Gateway that is prepared for this machine', async () => {
  const echoes = createEchoPool('127.0.0.1');
  afterAll(() => echoes.close());
  const { io } = fakeIo({
    stdin: (async function* () {
      yield Buffer.from(manifests);
    })(),
  });
  const backends = new Map([['default/web:8080', { host: '127.0.0.1', port: 3000 }]]);
  const { translation, standIns } = await translateInput(
    { files: ['-'], addMissing: false, pointed: new Set(backends.keys()) },
    io,
  );
  if (!translation || !standIns) throw new Error('the manifests are good');
  const ports = createLocalPorts('127.0.0.1', new Map());
  const context: PrepareContext = { translation, standIns, ports, echoes, settings: { host: '127.0.0.1', backends } };

  it('has its listener on a port of this machine, in the table and for Envoy', async () => {
    const { listeners, resources } = await prepareGateway('default/eg', context);
    expect(listeners).toMatchObject([{ name: 'default/eg/http', port: 80 }]);
    expect(listeners[0]?.localPort).toBe(await ports.assign('default/eg', 80, 'TCP'));
    expect(resources.listeners.map(({ address }) => address)).toMatchObject([
      { socketAddress: { address: '127.0.0.1', portValue: listeners[0]?.localPort } },
    ]);
  });

  it('sends to where --backend points, or to an echo, and knows what upstreams stand for', async () => {
    const { resources, original, serviceAt } = await prepareGateway('default/eg', context);
    const echo = await echoes.upstream({ service: 'default/other:8080', protocol: 'TCP' });
    const upstreams = endpointAddresses(resources).map(([, address, port]) => `${address}:${port}`);
    expect(new Set(upstreams)).toEqual(new Set(['127.0.0.1:3000', `127.0.0.1:${echo.port}`]));
    expect([serviceAt('127.0.0.1:3000'), serviceAt(`127.0.0.1:${echo.port}`), serviceAt('127.0.0.1:1')]).toEqual([
      'default/web:8080',
      'default/other:8080',
      undefined,
    ]);
    expect(endpointAddresses(original).every(([, address]) => address.startsWith('198.18.'))).toBe(true);
  });

  it('keeps what has not changed since the time before', async () => {
    const first = await prepareGateway('default/eg', context);
    const second = await prepareGateway('default/eg', context, first);
    expect(second.resources.clusters.every((cluster, i) => cluster === first.resources.clusters[i])).toBe(true);
    expect(second.resources.listeners[0]).toBe(first.resources.listeners[0]);
  });

  it('is empty when the translation does not have it', async () => {
    expect(await prepareGateway('default/none', context)).toMatchObject({
      name: 'default/none',
      listeners: [],
      routes: [],
    });
  });
});
