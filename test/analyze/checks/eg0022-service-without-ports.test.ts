import { describe, expect, it } from 'vitest';
import { analyzeText, findingsOf, route, world } from '../analyze-text.ts';

const without = world.replace('ports: [{ port: 8080 }]', 'selector: { app: shop }');

describe('EG0022 service-without-ports', () => {
  it('says nothing about a Service with a port', async () => {
    expect(await findingsOf('EG0022', world + route)).toEqual([]);
  });

  it('names the Service without one', async () => {
    expect(await findingsOf('EG0022', without + route)).toEqual(['Service shop spec @17']);
  });

  it('names it once, and where it is used, instead of each reference to it', async () => {
    const text =
      without +
      route +
      route.replace('name: shop,', 'name: other,').replace('rules:', 'hostnames: [a.example.com]\n  rules:');
    const { findings } = await analyzeText(text);
    expect(findings.map(({ code, related }) => [code, related?.map(({ resource }) => resource?.name)])).toEqual([
      ['EG0022', ['other', 'shop']],
    ]);
  });

  it.each([
    ['one that nothing uses', without],
    [
      'an ExternalName',
      world.replace('ports: [{ port: 8080 }]', 'type: ExternalName, externalName: a.example.com') + route,
    ],
  ])('says nothing about %s', async (_, text) => {
    expect(await findingsOf('EG0022', text)).toEqual([]);
  });
});
