import { isObject, type JsonValue } from '../../../core/json.ts';
import type { ClusterResource, EndpointResource, Message } from '../messages.ts';

/** Judges one field of a message; gives a sentence about what is wrong with it. */
type FieldRule = (value: JsonValue) => string | undefined;

/**
 * Rules of the Envoy API that a translated IR can break (spec/xds.md A.8), by the name of the field. Rules about the
 * whole of Envoy's API are Envoy's own business.
 */
const fieldRules: Readonly<Record<string, FieldRule>> = {
  socketAddress: (value) => {
    if (!isObject(value)) return undefined;
    if (!value.address) return 'an address is empty: give the Service a cluster IP, or the endpoint a host';
    const port = Number(value.portValue ?? 0);
    return port > 65535 ? `the port ${port} is above 65535` : undefined;
  },
  header: (value) => (isObject(value) && 'key' in value ? headerProblem(value) : undefined),
  directResponse: (value) => {
    const status = isObject(value) ? Number(value.status ?? 0) : 200;
    return status < 200 || status >= 600 ? `the status ${status} of a direct response is not in 200..599` : undefined;
  },
  abort: (value) => {
    const status = isObject(value) && value.httpStatus !== undefined ? Number(value.httpStatus) : 200;
    return status < 200 || status >= 600 ? `the status ${status} of an injected fault is not in 200..599` : undefined;
  },
  fixedDelay: (value) => (isPositive(value) ? undefined : 'the delay of an injected fault must be longer than 0s'),
  healthyPanicThreshold: percentage('the panic threshold'),
  budgetPercent: percentage('the retry budget'),
  routingEnabled: percentage('the share of requests that prefer the local zone'),
  maxEjectionPercent: (value) =>
    Number(value) > 100 ? 'the share of ejected endpoints is above 100 percent' : undefined,
  intervalJitter: percentage('the jitter of HTTP/2 keepalives'),
  httpHealthCheck: (value) => (isObject(value) && !value.path ? 'an HTTP health check needs a path' : undefined),
  healthChecks: (value) =>
    Array.isArray(value) && value.some((check) => !hasPositive(check, 'timeout') || !hasPositive(check, 'interval'))
      ? 'the timeout and the interval of a health check must be longer than 0s'
      : undefined,
  outlierDetection: (value) =>
    hasPositive(value, 'interval') && hasPositive(value, 'baseEjectionTime')
      ? undefined
      : 'the interval and the ejection time of passive health checks must be longer than 0s',
  perUpstreamPreconnectRatio: preconnectRatio,
  predictivePreconnectRatio: preconnectRatio,
  regex: (value) => (value === '' ? 'a regular expression is empty' : undefined),
  connectTimeout: (value) => (isPositive(value) ? undefined : 'the connect timeout must be longer than 0s'),
  baseInterval: (value) => (isPositive(value) ? undefined : 'the base interval of a back-off must be longer than 0s'),
  weightedClusters: (value) =>
    isObject(value) && !value.clusters ? 'none of the weighted backends can take traffic' : undefined,
  statPrefix: (value) => (value === '' ? 'a statistics prefix is empty' : undefined),
  priority: (value) => (Number(value) > 128 ? `the priority ${Number(value)} of a backend is above 128` : undefined),
  loadBalancingWeight: (value) =>
    Number(value) < 1 ? 'the weight of a locality or an endpoint is below 1' : undefined,
  originalIpDetectionExtensions: (value) =>
    Array.isArray(value) && value.some((extension) => isObject(extension) && !extension.typedConfig)
      ? 'client IP detection by x-forwarded-for needs numTrustedHops or trustedCIDRs'
      : undefined,
};

/** Messages without a broken rule: they are never changed, and judged both when they are built and at the end. */
const sound = new WeakSet<Message>();

/** Gives the first broken rule of a message as a sentence, undefined when there is none. */
export function validateMessage(message: Message): string | undefined {
  if (sound.has(message)) return undefined;
  const problem = validateFields(message);
  if (problem === undefined) sound.add(message);
  return problem;
}

function validateFields(message: Message): string | undefined {
  for (const key of Object.keys(message)) {
    const value = message[key];
    // Names inside metadata are the user's own: annotations, not fields.
    if (value === undefined || value === null || key === 'filterMetadata') continue;
    const rule = Object.hasOwn(fieldRules, key) ? fieldRules[key] : undefined;
    const problem = rule?.(value) ?? validateValue(value);
    if (problem) return problem;
  }
  return undefined;
}

function validateValue(value: JsonValue): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value as readonly JsonValue[]) {
      const problem = validateValue(item);
      if (problem) return problem;
    }
    return undefined;
  }
  return isObject(value) ? validateFields(value) : undefined;
}

/** A cluster's own rules and those of its fields. */
export function validateCluster(cluster: ClusterResource): string | undefined {
  if (!cluster.name) return 'the cluster has no name';
  const checks = Array.isArray(cluster.healthChecks) ? (cluster.healthChecks as readonly JsonValue[]) : [];
  const checkers = ['httpHealthCheck', 'tcpHealthCheck', 'grpcHealthCheck'];
  if (checks.some((check) => isObject(check) && !checkers.some((key) => key in check))) {
    return 'an active health check must be of type HTTP, TCP or GRPC';
  }
  return validateMessage(cluster);
}

/** The rules of endpoints. */
export function validateLoadAssignment(endpoints: EndpointResource): string | undefined {
  return endpoints.clusterName ? validateMessage(endpoints) : 'the endpoints belong to a cluster without a name';
}

function percentage(what: string): FieldRule {
  return (value) => {
    const percent = isObject(value) ? Number(value.value ?? 0) : 0;
    return percent < 0 || percent > 100 ? `${what} is not a percentage from 0 to 100` : undefined;
  };
}

function preconnectRatio(value: JsonValue): string | undefined {
  return Number(value) < 1 || Number(value) > 3 ? 'preconnect percentages go from 100 to 300' : undefined;
}

/** True where a duration is longer than zero or not set. */
function hasPositive(message: JsonValue | undefined, field: string): boolean {
  const duration = isObject(message) ? message[field] : undefined;
  return duration === undefined || duration === null || isPositive(duration);
}

function headerProblem(header: Message): string | undefined {
  const key = String(header.key ?? '');
  const value = String(header.value ?? '');
  if (!key) return 'a header has no name';
  if (/[\r\n\0]/.test(key) || /[\r\n\0]/.test(value)) return `the header "${key}" has a line break or a NUL in it`;
  if (key.length > 16384 || value.length > 16384) return `the header "${key}" is longer than 16384 bytes`;
  return undefined;
}

function isPositive(duration: JsonValue): boolean {
  return typeof duration === 'string' && Number.parseFloat(duration) > 0;
}
