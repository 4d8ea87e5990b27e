import { isObject, type JsonValue } from '../../../core/json.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import { any, type HttpFilter, type Message } from '../../xds/messages.ts';
import type { ResourceRequest, ToXdsHooks } from '../to-xds-hooks.ts';
import type { JWTProvider } from './ir.ts';
import { jwtRequirement } from './requirement.ts';

const filterType = 'envoy.filters.http.jwt_authn';
const typePackage = 'envoy.extensions.filters.http.jwt_authn.v3';

/** One filter with the providers of all routes; routes name what they require (spec/xds-filters.md E.12). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) => jwtFilter(listener),
  mergeHttpFilter: (present, added) => ({
    ...present,
    typedConfig: {
      ...present.typedConfig,
      providers: joinMaps(present.typedConfig.providers, added.typedConfig.providers),
      requirementMap: joinMaps(present.typedConfig.requirementMap, added.typedConfig.requirementMap),
    },
  }),
  route: ({ route }) => {
    const jwt = route.security?.jwt;
    if (!jwt) return ok({});
    const required = jwtRequirement(jwt);
    if (!required.ok) return required;
    const config = any(`${typePackage}.PerRouteConfig`, { requirementName: required.value.name });
    return ok({ typedPerFilterConfig: { [filterType]: config } });
  },
  resources: ({ listener }) =>
    (listener.routes ?? []).flatMap(({ security }) => (security?.jwt?.providers ?? []).flatMap(keyServerCluster)),
};

function jwtFilter(listener: HTTPListener): Result<readonly HttpFilter[], string> {
  const providers: Record<string, Message> = {};
  const requirementMap: Record<string, Message> = {};
  let isUsed = false;
  for (const { security } of listener.routes ?? []) {
    if (!security?.jwt) continue;
    const required = jwtRequirement(security.jwt);
    if (!required.ok) return required;
    Object.assign(providers, required.value.providers);
    requirementMap[required.value.name] = required.value.requirement;
    isUsed = true;
  }
  const typedConfig = any(`${typePackage}.JwtAuthentication`, { providers, requirementMap });
  return ok(isUsed ? [{ name: filterType, typedConfig }] : []);
}

function joinMaps(present: JsonValue | undefined, added: JsonValue | undefined): Message {
  return { ...(isObject(present) ? present : {}), ...(isObject(added) ? added : {}) };
}

function keyServerCluster({ remoteJWKS }: JWTProvider): readonly ResourceRequest[] {
  if (!remoteJWKS) return [];
  const { destination, traffic, uri } = remoteJWKS;
  if (destination?.settings?.length) return [{ kind: 'destination', destination, traffic, clientCertificates: true }];
  return [{ kind: 'url', url: uri, traffic }];
}
