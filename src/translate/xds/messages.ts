import type { JsonObject, JsonValue } from '../../core/json.ts';

/**
 * Envoy messages in proto3 JSON (lowerCamelCase; spec/xds.md A.9). Only the fields that several places build or read
 * are named; every message is open, since Envoy itself judges the whole.
 */
export type Message = JsonObject;

/** A google.protobuf.Any: the message's fields beside its type URL. */
export type Any = JsonObject & { readonly '@type': string };

/** Builds an Any; `type` is the message name without the type.googleapis.com prefix. */
export function any(type: string, fields: Message = {}): Any {
  return { '@type': `type.googleapis.com/${type}`, ...fields };
}

/** A named extension with its configuration (envoy.config.core.v3.TypedExtensionConfig). */
export type TypedExtension = { readonly name: string; readonly typedConfig: Any };

/** An HTTP filter of a connection manager; `disabled` ones are switched on by single routes. */
export type HttpFilter = { readonly name: string; readonly typedConfig: Any; readonly disabled?: boolean };

/** A secret resource (envoy.extensions.transport_sockets.tls.v3.Secret). */
export type SecretResource = Message & { readonly name: string };

/** A cluster resource (envoy.config.cluster.v3.Cluster). */
export type ClusterResource = Message & { readonly name: string };

/** An endpoint resource (envoy.config.endpoint.v3.ClusterLoadAssignment). */
export type EndpointResource = Message & { readonly clusterName: string };

/** A listener resource (envoy.config.listener.v3.Listener). */
export type ListenerResource = Message & { readonly name: string };

/** A route configuration resource (envoy.config.route.v3.RouteConfiguration). */
export type RouteResource = Message & { readonly name: string };

/** A header to write to requests or responses (envoy.config.core.v3.HeaderValueOption). */
export type HeaderValueOption = Message;

/** Settings that read secrets or other resources from the control plane (spec/xds.md "ADS"). */
export const adsConfigSource: Message = { ads: {}, initialFetchTimeout: '0s', resourceApiVersion: 'V3' };

/** Leaves out members that are undefined, null, false, 0, '' or empty: proto3 JSON prints no default values. */
export function withoutDefaults(fields: Readonly<Record<string, JsonValue | undefined>>): Message {
  const out: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value === false || value === 0 || value === '') continue;
    if (Array.isArray(value) && value.length === 0) continue;
    out[key] = value;
  }
  return out;
}

/** Leaves out members that are undefined: for wrapper fields and messages, which are printed even when zero or empty. */
export function withoutUndefined(fields: Readonly<Record<string, JsonValue | undefined>>): Message {
  const out: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) out[key] = value;
  return out;
}
