import { describe, expect, it } from 'vitest';
import { listenerKey } from '../../../../src/translate/policies/client-traffic-policy/client-attachment.ts';
import { clientPolicy, gateway, listenerSet } from '../fixtures.ts';
import { clientStage } from './client-stage.ts';

const start = () =>
  clientStage({
    gateways: [
      gateway(
        'gw',
        'http',
        { name: 'twin', port: 8080, protocol: 'HTTP', hostname: 'a.com' },
        { name: 'tcp', port: 90, protocol: 'TCP' },
      ),
      gateway('other', 'apart'),
    ],
    listenerSets: [listenerSet('ls', 'gw', { extra: 9000 })],
  });

describe('listenerKey', () => {
  it('is the name, with the ListenerSet in front where there is one', () => {
    const { listener } = start();
    expect(listenerKey(listener('http'))).toBe('http');
    expect(listenerKey(listener('extra'))).toBe('default/ls/extra');
  });
});

describe('createClientAttachment', () => {
  it('finds the HTTP listeners of an IR that share a port', () => {
    const { attachment } = start();
    const names = (irKey: string, port: number) => attachment.httpListenersOnPort(irKey, port).map(({ name }) => name);
    expect(names('default/gw', 8080)).toEqual(['default/gw/http', 'default/gw/twin']);
    expect(names('default/other', 8080)).toEqual(['default/other/apart']);
    expect(names('default/gw', 10090)).toEqual([]);
  });

  it('finds the exposed port of a listener', () => {
    const { attachment, listener } = start();
    expect(attachment.infraListener(listener('tcp'))?.ports?.[0]?.servicePort).toBe(90);
    // It shares the entry of the first listener of its port.
    expect(attachment.infraListener(listener('twin'))).toBeUndefined();
  });

  it('keeps the claims of Gateways apart, and the keys in the order in which they were claimed', () => {
    const { attachment } = start();
    const [first, second] = [clientPolicy('first', {}), clientPolicy('second', {})];
    const claims = attachment.listenersOf('default/gw');
    expect([claims.claim('b', first), claims.claim('a', second), claims.claim('b', second)]).toEqual([
      undefined,
      undefined,
      first,
    ]);
    expect(attachment.listenersOf('default/gw').keys()).toEqual(['b', 'a']);
    expect(attachment.listenersOf('default/gw').has('a')).toBe(true);
    expect(attachment.listenersOf('default/other').keys()).toEqual([]);
  });
});
