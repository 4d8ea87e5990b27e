import { load, loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { runTranslate, translateOnce } from '../../../../src/commands/experimental/translate/run-translate.ts';
import { CommandError } from '../../../../src/core/errors.ts';
import { route, world } from '../../../analyze/analyze-text.ts';
import type { GivenFlags } from '../../run-command.ts';
import { translateInvocation } from './translated-text.ts';

const once = (text: string, given: GivenFlags = {}) => translateOnce(translateInvocation(text, given).invocation);
const keysOf = async (given: GivenFlags): Promise<readonly string[]> =>
  Object.keys(load((await once(world + route, given)).text) as object);
const lost = route.replace('name: shop,', 'name: lost,').replace('{ name: eg }', '{ name: eg, sectionName: gone }');

describe('translateOnce', () => {
  it('prints what --to asks for', async () => {
    expect(await keysOf({ to: ['xds'] })).toEqual(['xds']);
    expect(await keysOf({ to: ['ir'] })).toEqual(expect.arrayContaining(['xdsIR', 'infraIR']));
    expect(await keysOf({ to: ['gateway-api'] })).toEqual(
      expect.arrayContaining(['gatewayClass', 'gateways', 'httpRoutes']),
    );
  });

  it('prints YAML, JSON or a table', async () => {
    const { text } = await once(world + route, { to: ['xds'] });
    const json = await once(world + route, { to: ['xds'], output: 'json' });
    expect(JSON.parse(json.text)).toEqual(load(text));
    expect((await once(world + route, { output: 'table' })).text).toMatch(/^GATEWAY default\/eg\n/);
  });

  it('prints infra alone as a stream of documents, else as a part', async () => {
    const kinds = loadAll((await once(world + route, { to: ['infra'] })).text).map(
      (one) => (one as { kind: string }).kind,
    );
    expect(kinds).toEqual(expect.arrayContaining(['Deployment', 'Service', 'ServiceAccount']));
    expect(await keysOf({ to: ['infra', 'xds'] })).toEqual(expect.arrayContaining(['infra', 'xds']));
  });

  it('fails with --strict when something was left out', async () => {
    expect((await once(world + route + lost)).code).toBe(0);
    expect((await once(world + route + lost, { strict: true })).code).toBe(1);
    expect((await once(world + route, { strict: true })).code).toBe(0);
  });

  it.each([
    ['{ apiVersion: v1, kind: List, items: [] }', /no documents/],
    [route, /GatewayClass/],
  ])('cannot translate "%s"', async (text, message) => {
    const failure = once(text);
    await expect(failure).rejects.toBeInstanceOf(CommandError);
    await expect(failure).rejects.toThrow(message);
  });

  // Without a cluster IP the Go egctl has an endpoint without an address (spec/loading.md section 5).
  it('fails for xDS that cannot be built, not for what does not come from it', async () => {
    const compat = { compat: 'egctl' };
    await expect(once(world + route, { ...compat, to: ['xds'] })).rejects.toThrow(/default\/eg/);
    await expect(once(world + route, { ...compat, to: ['xds'], type: 'bootstrap' })).rejects.toThrow(/default\/eg/);
    expect((await once(world + route, { ...compat, to: ['gateway-api'] })).code).toBe(0);
  });
});

it('runTranslate writes the text and returns the code', async () => {
  const { invocation, out } = translateInvocation(world + route + lost, { strict: true, quiet: true, output: 'table' });
  expect(await runTranslate(invocation)).toBe(1);
  expect(out()).toMatch(/^GATEWAY/);
});
