import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { findingsOf, world } from '../analyze-text.ts';
import { clusterStateOf } from '../cluster-state-of.ts';

async function find(conditions: readonly JsonObject[], kind = 'Gateway'): Promise<readonly string[]> {
  const object = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind,
    metadata: { name: 'eg', namespace: 'default' },
    status: { conditions },
  };
  return await findingsOf('EG0075', world, { cluster: clusterStateOf({ objects: [object] }) });
}

const programmed = (status: string): JsonObject => ({
  type: 'Programmed',
  status,
  reason: 'AddressNotAssigned',
  message: 'no address',
});

describe('EG0075 gateway-not-programmed', () => {
  it('names Gateways that the controller could not program', async () => {
    expect(await find([{ type: 'Accepted', status: 'True' }, programmed('False')])).toEqual([
      'Gateway eg status.conditions @7',
    ]);
  });

  it.each([
    ['is programmed', [programmed('True')]],
    ['is waiting', [programmed('Unknown')]],
    ['is not accepted, which is told by its reason', [programmed('False'), { type: 'Accepted', status: 'False' }]],
    ['has no status', []],
  ])('says nothing about one that %s', async (_, conditions) => {
    expect(await find(conditions)).toEqual([]);
  });

  it('looks at Gateways alone', async () => {
    expect(await find([programmed('False')], 'ListenerSet')).toEqual([]);
  });
});
