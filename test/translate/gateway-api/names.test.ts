import { expect, it } from 'vitest';
import * as names from '../../../src/translate/gateway-api/names.ts';

const gw = { kind: 'Gateway', metadata: { namespace: 'default', name: 'eg' } };
const set = { kind: 'ListenerSet', metadata: { namespace: 'app', name: 'extra' } };
const route = { kind: 'HTTPRoute', metadata: { namespace: 'default', name: 'r' } };
const policy = { kind: 'SecurityPolicy', metadata: { namespace: 'default', name: 'p' } };

// The examples of spec/gateway-api.md section 14.
it.each([
  ['IR key', names.irKeyOf(gw, undefined), 'default/eg'],
  ['IR key of merged Gateways', names.irKeyOf(gw, 'class'), 'class'],
  ['listener of a Gateway', names.listenerName(gw, undefined, 'http'), 'default/eg/http'],
  ['listener of a ListenerSet', names.listenerName(gw, set, 'http'), 'default/eg/app/extra/http'],
  ['infra port', names.infraPortName('HTTPS', 443), 'https-443'],
  [
    'listener certificate',
    names.listenerCertificateName({ metadata: { namespace: 'default', name: 'tls' } }),
    'default/tls',
  ],
  ['frontend CA', names.frontendCAName(gw, 'default'), 'gateway/default/eg/default/ca.crt'],
  ['frontend CA of a port', names.frontendCAName(gw, 8443), 'gateway/default/eg/8443/ca.crt'],
  ['ALS access log', names.alsAccessLogName(1, 2), 'accesslog_als_1_2'],
  ['OpenTelemetry access log', names.otelAccessLogName(1, 2), 'accesslog_otel_1_2'],
  ['tracing', names.tracingName, 'tracing'],
  ['metrics', names.otelMetricSinkName(3), 'metrics_otel_3'],
  ['sole setting', names.soleSettingName('tracing'), 'tracing/backend/-1'],
  ['setting', names.settingName('httproute/default/r/rule/0', 1), 'httproute/default/r/rule/0/backend/1'],
  ['external service', names.externalServiceName(policy, 'extauth', 0), 'securitypolicy/default/p/extauth/0'],
  ['control plane secret', names.controlPlaneSecretName('envoy-gateway-system'), 'envoy-gateway-system/envoy'],
  ['destination', names.ruleDestinationName('GRPCRoute', route, 0), 'grpcroute/default/r/rule/0'],
  ['destination without HTTP', names.ruleDestinationName('TCPRoute', route, -1), 'tcproute/default/r/rule/-1'],
  ['mirror', names.mirrorName('httproute/default/r/rule/0', 2), 'httproute/default/r/rule/0-mirror-2'],
  ['match', names.matchName('httproute/default/r/rule/0', 3), 'httproute/default/r/rule/0/match/3'],
  ['host', names.hostRouteName('m', 'www.example.com'), 'm/www_example_com'],
  ['wildcard host', names.hostRouteName('m', '*.example.com'), 'm/*_example_com'],
  ['route without HTTP', names.l4RouteName('TLSRoute', route), 'tlsroute/default/r'],
  ['preflight', names.corsPreflightName('m/match/0'), 'm/match/0/cors-preflight'],
  ['shared cluster', names.sharedClusterName('Service', route, 8080, 'HTTP2'), 'service/default/r/8080/http2'],
])('%s', (_object, name, expected) => {
  expect(name).toBe(expected);
});
