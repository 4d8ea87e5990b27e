/** The numbers and types of the fields of Envoy's JWT messages, for names that are made from their bytes. */

import type { ProtoField } from '../../xds/message/protobuf-hash.ts';

const retryPolicy: readonly ProtoField[] = [
  {
    name: 'retryBackOff',
    number: 1,
    type: [
      { name: 'baseInterval', number: 1, type: 'duration' },
      { name: 'maxInterval', number: 2, type: 'duration' },
    ],
  },
  { name: 'numRetries', number: 2, type: 'uint32Value' },
  { name: 'retryOn', number: 3, type: 'string' },
];

const remoteJwks: readonly ProtoField[] = [
  {
    name: 'httpUri',
    number: 1,
    type: [
      { name: 'uri', number: 1, type: 'string' },
      { name: 'timeout', number: 3, type: 'duration' },
      { name: 'cluster', number: 2, type: 'string', oneof: true },
    ],
  },
  { name: 'cacheDuration', number: 2, type: 'duration' },
  { name: 'asyncFetch', number: 3, type: [{ name: 'failedRefetchDuration', number: 2, type: 'duration' }] },
  { name: 'retryPolicy', number: 4, type: retryPolicy },
];

/** The fields of envoy.extensions.filters.http.jwt_authn.v3.JwtProvider that are set, in the order of Go's encoder. */
export const jwtProviderFields: readonly ProtoField[] = [
  { name: 'issuer', number: 1, type: 'string' },
  { name: 'audiences', number: 2, type: 'string' },
  { name: 'forward', number: 5, type: 'bool' },
  {
    name: 'fromHeaders',
    number: 6,
    type: [
      { name: 'name', number: 1, type: 'string' },
      { name: 'valuePrefix', number: 2, type: 'string' },
    ],
  },
  { name: 'fromParams', number: 7, type: 'string' },
  { name: 'payloadInMetadata', number: 9, type: 'string' },
  { name: 'fromCookies', number: 13, type: 'string' },
  {
    name: 'claimToHeaders',
    number: 15,
    type: [
      { name: 'headerName', number: 1, type: 'string' },
      { name: 'claimName', number: 2, type: 'string' },
    ],
  },
  { name: 'clearRouteCache', number: 17, type: 'bool' },
  {
    name: 'normalizePayloadInMetadata',
    number: 18,
    type: [{ name: 'spaceDelimitedClaims', number: 1, type: 'string' }],
  },
  { name: 'remoteJwks', number: 3, type: remoteJwks, oneof: true },
  {
    name: 'localJwks',
    number: 4,
    type: [{ name: 'inlineString', number: 3, type: 'string', oneof: true }],
    oneof: true,
  },
];

const singleRequirement: readonly ProtoField[] = [
  { name: 'providerName', number: 1, type: 'string', oneof: true },
  { name: 'allowMissingOrFailed', number: 5, type: [], oneof: true },
  { name: 'allowMissing', number: 6, type: [], oneof: true },
];

/** The fields of envoy.extensions.filters.http.jwt_authn.v3.JwtRequirement that are set; exactly one of them is. */
export const jwtRequirementFields: readonly ProtoField[] = [
  ...singleRequirement,
  {
    name: 'requiresAny',
    number: 3,
    type: [{ name: 'requirements', number: 1, type: singleRequirement }],
    oneof: true,
  },
];
