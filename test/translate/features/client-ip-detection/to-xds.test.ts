import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/client-ip-detection/to-xds.ts';
import { managerScope } from '../../xds/xds-scopes.ts';

const extension = (clientIPDetection: object) => {
  const part = toXds.connectionManager?.(managerScope({ clientIPDetection }));
  return part?.ok ? part.value : part;
};

it('keeps the address of the connection', () => {
  expect(extension({ directSourceIP: {} })).toEqual({});
});

it('prefers a header of the user', () => {
  expect(
    extension({ customHeader: { name: 'x-ip', failClosed: true }, xForwardedFor: { numTrustedHops: 1 } }),
  ).toMatchObject({
    useRemoteAddress: false,
    originalIpDetectionExtensions: [{ typedConfig: { headerName: 'x-ip', rejectWithStatus: { code: 'Forbidden' } } }],
  });
});

it.each([
  [{ numTrustedHops: 0 }, {}],
  [{ numTrustedHops: 1 }, {}],
  [{ numTrustedHops: 3 }, { xffNumTrustedHops: 2 }],
  [
    { trustedCIDRs: ['10.1.2.3/8', '2001:DB8:0:0::1/32'], numTrustedHops: 3 },
    {
      xffTrustedCidrs: {
        cidrs: [
          { addressPrefix: '10.1.2.3', prefixLen: 8 },
          { addressPrefix: '2001:db8::1', prefixLen: 32 },
        ],
      },
    },
  ],
])('x-forwarded-for with %j', (xForwardedFor, config) => {
  const type = 'type.googleapis.com/envoy.extensions.http.original_ip_detection.xff.v3.XffConfig';
  expect(extension({ xForwardedFor })).toEqual({
    useRemoteAddress: false,
    originalIpDetectionExtensions: [
      {
        name: 'envoy.extensions.http.original_ip_detection.xff',
        typedConfig: { '@type': type, ...config, skipXffAppend: false },
      },
    ],
  });
});
