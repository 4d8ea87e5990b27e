import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { printStatuses, type StatusView } from '../../../../src/commands/experimental/status/print-statuses.ts';
import type { KindObjects } from '../../../../src/commands/experimental/status/read-statuses.ts';
import { fakeIo } from '../../run-command.ts';
import { gateway, live, policy } from './status-objects.ts';

const gateways: KindObjects = { kind: 'Gateway', namespaced: true, objects: [live(gateway)] };
const policies: KindObjects = { kind: 'SecurityPolicy', namespaced: true, objects: [live(policy)] };
const classes: KindObjects = { kind: 'GatewayClass', namespaced: false, objects: [] };

async function print(kinds: readonly KindObjects[], view: Partial<StatusView>) {
  const { io, out, err } = fakeIo();
  const usual = { format: 'table', quiet: false, verbose: false, namespaceColumn: false, group: false };
  await printStatuses(kinds, { ...usual, ...view }, io);
  return { out: out(), err: err() };
}

describe('printStatuses', () => {
  it('prints the header alone for a single kind without rows, and says so', async () => {
    expect((await print([classes], {})).out).toBe('NAME      TYPE      STATUS    REASON\n');
  });

  it('leaves kinds without rows out of groups, with an empty line after each table', async () => {
    const { out } = await print([classes, gateways, policies], { group: true, quiet: true });
    expect(out.match(/^\S+\/\S+/gm)).toEqual(['gateway/eg', 'securitypolicy/sp']);
    expect(out.split('\n\n')).toHaveLength(3);
    expect(await print([classes], { group: true })).toMatchObject({ out: '', err: expect.stringMatching(/\S\n$/) });
  });

  it('has a namespace column for kinds that have namespaces', async () => {
    const { out } = await print([gateways], { namespaceColumn: true });
    expect(out.split('\n')[1]).toMatch(/^default +eg +Programmed/);
    expect((await print([classes], { namespaceColumn: true })).out).toMatch(/^NAME /);
  });

  it('is verbose as wide', async () => {
    expect((await print([gateways], { format: 'wide' })).out).toBe((await print([gateways], { verbose: true })).out);
  });

  it('prints identity and status of all objects as one List', async () => {
    const list = JSON.parse((await print([gateways, policies], { format: 'json' })).out);
    expect(list).toMatchObject({
      apiVersion: 'v1',
      kind: 'List',
      items: [{ kind: 'Gateway' }, { kind: 'SecurityPolicy' }],
    });
    expect(Object.keys(list.items[0])).toEqual(['apiVersion', 'kind', 'metadata', 'status']);
    expect(list.items[0].status).toEqual(gateway.status);
    const bare = { ...gateways, objects: [live(gateway, { status: undefined })] };
    expect(JSON.parse((await print([bare], { format: 'json' })).out).items[0].status).toEqual({});
    expect(load((await print([gateways, policies], { format: 'yaml' })).out)).toEqual(list);
  });

  it('prints names as kubectl does', async () => {
    expect((await print([gateways, policies], { format: 'name' })).out).toBe(
      'gateway.gateway.networking.k8s.io/eg\nsecuritypolicy.gateway.envoyproxy.io/sp\n',
    );
  });

  it('prints a tree', async () => {
    expect((await print([gateways], { format: 'tree' })).out).toMatch(/^Gateway default\/eg .*\n└─ listener http/);
  });
});
