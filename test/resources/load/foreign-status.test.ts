import { describe, expect, it } from 'vitest';
import { foreignStatus } from '../../../src/resources/load/foreign-status.ts';

const accepted = (status: string) => ({ type: 'Accepted', status });

describe('foreignStatus', () => {
  const left = (kind: string, status: unknown) => foreignStatus({ kind, status } as never, 'ours');

  it.each([
    [
      'GatewayClass',
      { conditions: [accepted('True')], supportedFeatures: [{ name: 'x' }] },
      { supportedFeatures: [{ name: 'x' }] },
    ],
    [
      'Gateway',
      { conditions: [accepted('True'), { type: 'Programmed', status: 'False' }] },
      { conditions: [accepted('True'), { type: 'Programmed', status: 'False' }] },
    ],
    ['Gateway', { conditions: [accepted('Unknown')], attachedListenerSets: 2 }, undefined],
    ['ListenerSet', { conditions: [accepted('False')], listeners: [{ name: 'a' }] }, undefined],
    ['Backend', { conditions: [accepted('False')] }, undefined],
    ['EnvoyProxy', { ancestors: [{ ancestorRef: { name: 'gw' }, conditions: [] }] }, undefined],
    [
      'BackendTrafficPolicy',
      { ancestors: [{ controllerName: 'ours' }, { controllerName: 'others' }] },
      { ancestors: [{ controllerName: 'others' }] },
    ],
    ['HTTPRoute', { parents: 'odd' }, undefined],
    ['HTTPRoute', 'odd', undefined],
  ])('of a %s %j', (kind, status, expected) => {
    expect(left(kind, status)).toEqual(expected);
  });
});
