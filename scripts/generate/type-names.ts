/** Words that are written in capitals inside a type name. */
const acronyms = new Set(
  'als api asn cel cidr cors crl csrf db dns ec2 fqdn grpc hpa http http1 http10 http2 http3 id ip isp json jwks jwt lb oidc otel pdb sds tcp tls ttl udp uid uri url xds xff xfcc'.split(
    ' ',
  ),
);

/** Readable names of shared definitions whose name in the source says little; the others keep theirs. */
const sharedNames: Readonly<Record<string, string>> = {
  Add: 'HTTPHeader',
  'AddList[]': 'HTTPHeader',
  BackendRef: 'BackendObjectReference',
  'BackendRefs[]': 'PolicyBackendRef',
  BackendTLSPolicyStatus: 'PolicyStatus',
  'BackendTLSPolicyStatus.ancestors[]': 'PolicyAncestorStatus',
  ClientCertificateRef: 'SecretObjectReference',
  Connection: 'BackendConnection',
  'CustomTags{}': 'CustomTag',
  Dns: 'DNSSettings',
  Environment: 'CustomTagSource',
  Header: 'NamedItem',
  Http2: 'HTTP2Settings',
  'Kinds[]': 'RouteGroupKind',
  'Listeners[]': 'GatewayListener',
  'MatchExpressions[]': 'LabelSelectorRequirement',
  Operation: 'JSONPatchOperation',
  OperationPath: 'InvertibleStringMatch',
  ParametersRef: 'ObjectReference',
  ParentRef: 'ParentReference',
  Path: 'HTTPPathModifier',
  Percent: 'Fraction',
  RemoveOnMatch: 'StringMatch',
  RequestHeaderModifier: 'HTTPHeaderFilter',
  RequestMirror: 'HTTPRequestMirrorFilter',
  Response: 'CustomResponse',
  Rule: 'L4RouteRule',
  'Rule.backendRefs[]': 'L4RouteBackendRef',
  Send: 'HealthCheckPayload',
  Spec: 'GatewayClassSpec',
  Status: 'RouteStatus',
  'Status.parents[]': 'RouteParentStatus',
  'StatusListeners[]': 'ListenerStatus',
  TargetRef: 'PolicyTargetReference',
  'TargetSelectors[]': 'PolicyTargetSelector',
  Validation: 'BackendTLSValidation',
  ValueRef: 'LocalObjectReference',
};

/** The same for definitions of one kind; keys are `Kind/Definition`. */
const localNames: Readonly<Record<string, string>> = {
  'BackendTrafficPolicy/ClientSelectorHeader': 'RateLimitHeaderMatch',
  'BackendTrafficPolicy/GlobalRule': 'RateLimitRule',
  'BackendTrafficPolicy/Limit': 'RateLimitValue',
  'BackendTrafficPolicy/Request': 'RateLimitCostSpecifier',
  'ClientTrafficPolicy/EarlyRequestHeaders': 'ClientTrafficPolicyHeaderModifier',
  'EnvoyExtensionPolicy/HttpTls': 'EnvoyExtensionPolicyWasmCodeTLS',
  'EnvoyExtensionPolicy/ProcessingModeRequest': 'EnvoyExtensionPolicyExtProcMessageMode',
  'EnvoyProxy/Items[]': 'EnvoyProxyDownwardAPIItem',
  'EnvoyProxy/Patch': 'KubernetesPatch',
  'EnvoyProxy/Pod.affinity': 'EnvoyProxyAffinity',
  'EnvoyProxy/Pods': 'EnvoyProxyPodsMetric',
  'GRPCRoute/RuleFilters[]': 'GRPCRouteRuleFilter',
  'Gateway/AddressAlt': 'GatewayAddressAlternative',
  'Gateway/Tls': 'GatewayFrontendTLS',
  'HTTPRoute/Filters[]': 'HTTPRouteRuleFilter',
};

/** Name of the object type at `path` below a shared definition (`kind` undefined) or below a definition of one kind. */
export function definitionTypeName(kind: string | undefined, name: string, path: readonly string[]): string {
  const key = [name, ...path].reduce((text, part) => (/^[[{]/.test(part) ? text + part : `${text}.${part}`));
  const chosen = kind === undefined ? sharedNames[key] : localNames[`${kind}/${key}`];
  if (chosen !== undefined) return chosen;
  if (path.length > 0) return childTypeName(definitionTypeName(kind, name, path.slice(0, -1)), path.slice(-1));
  return `${kind ?? ''}${capitalise(name)}`;
}

/** Name of the object type at a field path of a kind: `spec.rules[].matches[]` of HTTPRoute gives HTTPRouteRuleMatch. */
export function childTypeName(parent: string, path: readonly string[]): string {
  let name = parent;
  for (const part of path) {
    if (part === '[]' || part === '{}') name = singular(name);
    else name += capitalise(part);
  }
  return name;
}

/** A field name as part of a type name: `remoteJWKS` gives RemoteJWKS, `jwt` gives JWT. */
function capitalise(field: string): string {
  const words = field.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g) ?? [field];
  return words
    .map((word) =>
      acronyms.has(word.toLowerCase()) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join('');
}

function singular(name: string): string {
  if (/Cookies$/.test(name)) return name.slice(0, -1);
  if (/ies$/.test(name)) return name.replace(/ies$/, 'y');
  if (/(ch|sh|ss|x|us)es$/.test(name)) return name.slice(0, -2);
  return /[^su]s$/.test(name) ? name.slice(0, -1) : name;
}
