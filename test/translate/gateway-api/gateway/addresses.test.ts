import { describe, expect, it } from 'vitest';
import { processAddresses } from '../../../../src/translate/gateway-api/gateway/addresses.ts';
import { contextOf, envoyProxy, gateway } from '../context-of.ts';

const ip = (value: string) => ({ type: 'IPAddress', value });

describe('processAddresses', () => {
  it('takes IP addresses in order; an absent type means one', () => {
    const addresses = [ip('1.2.3.4'), { type: 'Hostname', value: 'h' }, { value: '5.6.7.8' }, { type: 'IPAddress' }];
    const context = contextOf({ gateways: [gateway('g', { addresses }), gateway('none')] });
    processAddresses(context);
    expect(context.infra.get('infra/g')?.proxy.addresses).toEqual(['1.2.3.4', '5.6.7.8']);
    expect(context.infra.get('infra/none')?.proxy.addresses).toEqual([]);
  });

  it('keeps those of the last one of merged Gateways', () => {
    const context = contextOf({
      envoyProxyForGatewayClass: envoyProxy('class', { mergeGateways: true }),
      gateways: [gateway('g', { addresses: [ip('1.1.1.1')] }), gateway('h', { addresses: [ip('2.2.2.2')] })],
    });
    processAddresses(context);
    expect(context.infra.get('test-class')?.proxy.addresses).toEqual(['2.2.2.2']);
  });
});
