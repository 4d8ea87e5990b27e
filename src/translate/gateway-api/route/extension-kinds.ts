import type { TranslateContext } from '../contexts.ts';

/** Group of Envoy Gateway's own kinds. */
export const envoyGatewayGroup = 'gateway.envoyproxy.io';

/** True for a kind that an extension server owns. */
export function isExtensionKind(
  { options }: TranslateContext,
  ref: { readonly group?: string; readonly kind?: string },
): boolean {
  return options.extensionKinds.some(({ group, kind }) => group === ref.group && kind === ref.kind);
}

/** True for a reference to an HTTPRouteFilter. */
export function isHTTPRouteFilter(ref: { readonly group?: string; readonly kind?: string }): boolean {
  return ref.group === envoyGatewayGroup && ref.kind === 'HTTPRouteFilter';
}
