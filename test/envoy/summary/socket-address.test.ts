import { describe, expect, it } from 'vitest';
import { addressText, socketAddress } from '../../../src/envoy/summary/socket-address.ts';

describe('socketAddress', () => {
  it.each([
    [{ socket_address: { address: '10.0.0.1', port_value: 80 } }, { address: '10.0.0.1', port: 80 }],
    [{ socketAddress: { address: '::1' } }, { address: '::1', port: 0 }],
    [{ pipe: { path: '/a.sock' } }, { address: 'unix:///a.sock' }],
    [{ envoy_internal_address: { server_listener_name: 'l' } }, { address: 'internal://l' }],
    [{}, { address: '' }],
    [undefined, { address: '' }],
  ])('of %j', (address, expected) => {
    expect(socketAddress(address)).toEqual(expected);
  });
});

describe('addressText', () => {
  it.each([
    [{ address: '10.0.0.1', port: 80 }, '10.0.0.1:80'],
    [{ address: '::1', port: 80 }, '[::1]:80'],
    [{ address: 'a.example.com', port: 0 }, 'a.example.com:0'],
    [{ address: 'unix:///a.sock' }, 'unix:///a.sock'],
  ])('of %j', (address, expected) => {
    expect(addressText(address)).toBe(expected);
  });
});
