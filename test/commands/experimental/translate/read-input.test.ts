import { describe, expect, it } from 'vitest';
import { readInput } from '../../../../src/commands/experimental/translate/read-input.ts';
import { CommandError } from '../../../../src/core/errors.ts';
import { route, world } from '../../../analyze/analyze-text.ts';
import type { GivenFlags } from '../../run-command.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { translateInvocation } from './translated-text.ts';

const cwd = temporaryFolder({
  'config.yaml':
    'apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyGateway\nlogging: { level: { default: debug } }\n',
  'route.yaml': route,
});

function read(text: string, given: GivenFlags = {}) {
  const { invocation, err } = translateInvocation(text, given, { cwd });
  return { read: readInput(invocation), err };
}

describe('readInput', () => {
  it('loads as a cluster would, or as the Go egctl', async () => {
    const namespaceOf = async (given: GivenFlags) => {
      const { loaded } = { loaded: await read(route.replace(', namespace: default', ''), given).read };
      return loaded.documents[0]?.ref.namespace;
    };
    expect(await namespaceOf({})).toBe('default');
    expect(await namespaceOf({ compat: 'egctl' })).toBe('envoy-gateway-system');
  });

  it('ends with all errors, each told with place and source', async () => {
    const { read: failing, err } = read(world + route.replaceAll('port: 8080', 'prt: 8080, por: 1'));
    await expect(failing).rejects.toBeInstanceOf(CommandError);
    await expect(failing).rejects.toThrow(/2 errors/);
    expect(err().match(/^(?:<stdin>|-|stdin):\d+:\d+: error/gm)).toHaveLength(2);
    expect(err()).toContain('prt: 8080');
  });

  it('tells warnings unless it is to be quiet', async () => {
    const twice = world + route + route;
    const { read: warned, err } = read(twice);
    expect((await warned).documents.filter(({ ref }) => ref.kind === 'HTTPRoute')).toHaveLength(2);
    expect(err()).toMatch(/: warning: /);
    const quiet = read(twice, { quiet: true });
    await quiet.read;
    expect(quiet.err()).toBe('');
  });

  it('invents what is missing when asked to, and names it', async () => {
    const { read: complete, err } = read(route, { 'add-missing-resources': true });
    const { set, invented } = await complete;
    expect(invented.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['GatewayClass', 'Gateway', 'Service']));
    expect(set.gatewayClass).toBeDefined();
    expect(err()).toContain('Gateway default/eg');
    expect((await read(route).read).invented).toEqual([]);
  });

  it("reads the controller's configuration from a file of its own", async () => {
    const { set } = await read(world, { 'envoy-gateway-config': 'config.yaml' }).read;
    expect(set.envoyGateway?.logging).toEqual({ level: { default: 'debug' } });
    await expect(read(world, { 'envoy-gateway-config': 'route.yaml' }).read).rejects.toThrow('route.yaml');
  });
});
