/**
 * Fields that print null when they are unset, by the field that holds their object (for items of a list, the list's field). In a
 * merge patch this null deletes the parent's value (spec/ir.md section 5, spec/policies.md 1.10.4).
 */
const nullFields: Readonly<Record<string, readonly string[]>> = {
  active: ['timeout', 'interval', 'unhealthyThreshold', 'healthyThreshold'],
  apiKeyAuth: ['credentialRefs', 'extractFrom'],
  authorization: ['defaultAction'],
  body: ['type'],
  bootstrap: ['type'],
  claims: ['values'],
  crl: ['refs'],
  delay: ['fixedDelay'],
  denyRedirect: ['headers'],
  endpointOverride: ['extractFrom'],
  envoyHpa: ['maxReplicas'],
  global: ['rules'],
  headers: ['values'],
  http: ['sha256'],
  image: ['sha256'],
  jwt: ['providers'],
  local: ['rules'],
  localJWKS: ['type'],
  settings: ['sinks'],
  slowStart: ['window'],
  spec: ['listeners'],
  statusCodes: ['type'],
  validation: ['caCertificateRefs'],
};

/** True for a field without an omission rule that holds a reference or a list: unset, it prints null; empty, `[]`. */
export function isNullWhenUnset(parent: string, field: string): boolean {
  // The parent may be the key of a map, which can have any name.
  return Object.hasOwn(nullFields, parent) && nullFields[parent]?.includes(field) === true;
}

/** Optional scalars that print their zero value when they are unset, with the field that holds their object. */
export const printedOptionalScalars: ReadonlySet<string> = new Set(['requestBuffer.limit']);

/** Optional objects that print `{}` when they are unset. */
export const printedOptionalObjects: ReadonlySet<string> = new Set(['spec.logging']);

/** Flags that vanish when they are false: the typed API cannot tell that from unset. Other flags print `false`. */
export function isOmittedFalse(parent: string, field: string, value: unknown): boolean {
  return value === false && parent === 'clientValidation' && field === 'optional';
}
