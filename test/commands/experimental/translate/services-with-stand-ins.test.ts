import { describe, expect, it } from 'vitest';
import { servicesWithStandIns } from '../../../../src/commands/experimental/translate/services-with-stand-ins.ts';
import { route, world } from '../../../analyze/analyze-text.ts';
import type { GivenFlags } from '../../run-command.ts';
import { translatedText } from './translated-text.ts';

const slice = `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: shop-1, namespace: default, labels: { kubernetes.io/service-name: shop } }
addressType: IPv4
ports: [{ port: 80 }]
endpoints: [{ addresses: [10.0.0.1] }]
---
`;

async function addresses(text: string, given: GivenFlags = {}) {
  const { loaded, invocation, err } = await translatedText(text, given);
  const { services } = servicesWithStandIns(loaded, invocation);
  return { ips: services.map(({ spec }) => spec?.clusterIP), err: err(), loaded, services };
}

describe('servicesWithStandIns', () => {
  it('gives an address of documentation to Services that have none, and says which', async () => {
    const { ips, err } = await addresses(world + route);
    expect(ips).toEqual(['192.0.2.1']);
    expect(err).toMatch(/192\.0\.2\.1 .*Service default\/shop\n$/);
  });

  it('keeps addresses that are there, and Services whose endpoints are known', async () => {
    const own = world.replace('{ ports: [{ port: 8080 }] }', '{ clusterIP: 10.0.0.7, ports: [{ port: 8080 }] }');
    expect(await addresses(own)).toMatchObject({ ips: ['10.0.0.7'], err: '' });
    expect(await addresses(world + slice)).toMatchObject({ ips: [undefined], err: '' });
  });

  it('says nothing when quiet', async () => {
    expect((await addresses(world, { quiet: true })).err).toBe('');
  });

  it('keeps account of the Service that the copy stands for', async () => {
    const { loaded, services } = await addresses(world);
    expect(services[0] && loaded.ledger.documentOf(services[0])?.ref.name).toBe('shop');
  });

  // spec/loading.md section 5: given for ir, and kept for what comes after it.
  it.each([
    [['ir'], '10.96.1.2'],
    [['ir', 'xds'], '10.96.1.2'],
    [['xds', 'ir'], undefined],
    [['xds'], undefined],
    [['gateway-api'], undefined],
  ])('with --compat egctl --to %j: %s', async (to, expected) => {
    const { ips, err } = await addresses(world + slice, { compat: 'egctl', to });
    expect([ips, err]).toEqual([[expected], '']);
  });
});
