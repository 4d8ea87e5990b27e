import { ok } from '../../../core/result.ts';
import type { CustomHeaderExtensionSettings, XForwardedForSettings } from '../../ir/api-types.ts';
import { any, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { ClientIPDetectionSettings } from './ir.ts';

/** The client's address from a header of the user or from x-forwarded-for, else from the connection (spec/xds.md B.5). */
export const toXds: ToXdsHooks = {
  connectionManager: ({ listener }) => {
    const extension = listener.clientIPDetection && detectionExtension(listener.clientIPDetection);
    return ok(extension ? { useRemoteAddress: false, originalIpDetectionExtensions: [extension] } : {});
  },
};

function detectionExtension({ customHeader, xForwardedFor }: ClientIPDetectionSettings): Message | undefined {
  if (customHeader) return customHeaderExtension(customHeader);
  return xForwardedFor ? xffExtension(xForwardedFor) : undefined;
}

function customHeaderExtension({ name, failClosed }: CustomHeaderExtensionSettings): Message {
  return {
    name: 'envoy.extensions.http.original_ip_detection.custom_header',
    typedConfig: any('envoy.extensions.http.original_ip_detection.custom_header.v3.CustomHeaderConfig', {
      headerName: name,
      allowExtensionToSetAddressAsTrusted: true,
      ...(failClosed ? { rejectWithStatus: { code: 'Forbidden' } } : {}),
    }),
  };
}

/** Without trusted addresses or hops there is nothing to configure, which validation reports. */
function xffExtension({ trustedCIDRs, numTrustedHops, disableXForwardedForAppend }: XForwardedForSettings): Message {
  const name = 'envoy.extensions.http.original_ip_detection.xff';
  const source = trustedCIDRs?.length
    ? { xffTrustedCidrs: { cidrs: trustedCIDRs.map(cidrRange) } }
    : numTrustedHops == null
      ? undefined
      : withoutDefaults({ xffNumTrustedHops: Math.max(numTrustedHops - 1, 0) });
  if (!source) return { name };
  const skipXffAppend = disableXForwardedForAppend ?? false;
  return { name, typedConfig: any(`${name}.v3.XffConfig`, { ...source, skipXffAppend }) };
}

/** The address as it was written: Envoy masks it itself. */
function cidrRange(cidr: string): Message {
  const slash = cidr.lastIndexOf('/');
  return { addressPrefix: canonicalAddress(cidr.slice(0, slash)), prefixLen: Number(cidr.slice(slash + 1)) };
}

/** IPv6 in its shortest lower-case text, as URLs write it; IPv4 has only one. */
function canonicalAddress(address: string): string {
  if (!address.includes(':')) return address;
  const url = URL.canParse(`http://[${address}]`) ? new URL(`http://[${address}]`) : undefined;
  return url ? url.hostname.slice(1, -1) : address;
}
