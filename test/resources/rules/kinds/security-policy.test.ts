import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const policy = (rest: string) =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: a}], ${rest}}`;
const gatewayPolicy = (rest: string) =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: a}], ${rest}}`;

it.each<readonly [string, readonly number[]]>([
  [
    '{targetRef: {group: x, kind: Thing, name: a}, targetRefs: [{group: x, kind: Thing, name: a}], targetSelectors: [{kind: Gateway, group: x, namespaces: {from: Selector}}]}',
    [112, 165, 166, 167, 236, 237],
  ],
  [gatewayPolicy('mergeType: StrategicMerge'), [238]],
  [policy('apiKeyAuth: {credentialRefs: [{name: a}], extractFrom: [{}]}'), [240]],
  [policy('authorization: {rules: [{action: Deny, operation: {}}, {action: Deny, principal: {}}]}'), [241, 242, 243]],
  [
    policy('authorization: {rules: [{action: Deny, principal: {clientIPGeoLocations: [{}, {anonymous: {}}]}}]}'),
    [244, 245],
  ],
  [
    policy(
      'extAuth: {grpc: {backendRefs: [{name: a, port: 1}]}, contextExtensions: [{name: a, type: Value}, {name: b, type: ValueRef, valueRef: {group: "", kind: Service, name: a, key: b}}]}',
    ),
    [249, 250],
  ],
  [policy('extAuth: {grpc: {backendRefs: [{name: a, port: 1}]}, http: {}}'), [248, 251]],
  [
    policy('extAuth: {http: {backendRefs: [{group: x, kind: Thing, name: a}], path: /a, pathOverride: /b}}'),
    [178, 179, 252],
  ],
  [
    policy(
      'jwt: {providers: [{name: a, recomputeRoute: true, remoteJWKS: {uri: "https://a/b", backendRef: {name: a, port: 1}}, localJWKS: {type: Inline, inline: a}}]}',
    ),
    [177, 254, 256],
  ],
  [
    policy(
      'oidc: {provider: {issuer: "https://a"}, clientID: a, clientIDRef: {name: a}, clientSecret: {name: a}, forwardAccessToken: true, forwardIDToken: {header: AUTHORIZATION}}',
    ),
    [260, 261],
  ],
  [
    policy(
      'oidc: {provider: {issuer: "https://a"}, clientID: a, clientSecret: {name: a}, forwardIDToken: {header: Host}}',
    ),
    [262],
  ],
  [policy('mergeType: Replace'), [259]],
  [policy('jwt: {providers: [{name: a}], optional: false, failOpen: false}'), [253, 255]],
  [
    policy(
      'jwt: {providers: [{name: a, remoteJWKS: {uri: "https://a/b", backendRefs: [{name: a, port: 1}], backendSettings: {retry: {perRetry: {timeout: 1s}, retryOn: {httpStatusCodes: [500]}}}}}]}',
    ),
    [257, 258],
  ],
  [policy('extAuth: {}'), [247, 248]],
  [
    policy('authorization: {defaultAction: Deny, rules: [{action: Allow, principal: {jwt: {provider: a}}}]}'),
    [239, 246],
  ],
  [
    policy(
      'mergeType: StrategicMerge, apiKeyAuth: {credentialRefs: [{name: a}], extractFrom: [{headers: [a]}]}, extAuth: {http: {backendRefs: [{name: a, port: 1}], path: /a}}, jwt: {optional: true, providers: [{name: a, recomputeRoute: true, claimToHeaders: [{claim: a, header: b}], localJWKS: {type: Inline, inline: a}}]}, authorization: {rules: [{action: Allow, principal: {jwt: {provider: a, scopes: [b]}}}]}, oidc: {provider: {issuer: "https://a"}, clientID: a, clientSecret: {name: a}, forwardIDToken: {header: x-id}}',
    ),
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('SecurityPolicy', spec)).toEqual(expected);
});
