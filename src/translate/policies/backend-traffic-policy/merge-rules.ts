import type { PolicyMergeRules } from '../attachment/merge-policies.ts';

const active = ['spec', 'healthCheck', 'active'] as const;
const loadBalancer = ['spec', 'loadBalancer'] as const;
const bandwidthLimit = ['spec', 'bandwidthLimit'] as const;
const tracing = ['spec', 'telemetry', 'tracing'] as const;

/** How BackendTrafficPolicies merge (spec/policies.md 1.10.3 and 1.10.4). */
export const backendTrafficMergeRules: PolicyMergeRules = {
  keys: { 'spec.compression': 'type', 'spec.compressor': 'type', 'spec.httpUpgrade': 'type' },
  alwaysWritten: [
    { path: ['spec', 'rateLimit', 'global', 'rules'], value: null },
    { path: ['spec', 'rateLimit', 'local', 'rules'], value: null },
    { path: [...loadBalancer, 'type'], value: '' },
    { path: [...loadBalancer, 'slowStart', 'window'], value: null },
    { path: [...loadBalancer, 'endpointOverride', 'extractFrom'], value: null },
    { path: [...loadBalancer, 'consistentHash', 'type'], value: '' },
    { path: [...loadBalancer, 'consistentHash', 'cookie', 'name'], value: '' },
    { path: [...loadBalancer, 'consistentHash', 'header', 'name'], value: '' },
    { path: ['spec', 'proxyProtocol', 'version'], value: '' },
    { path: [...active, 'type'], value: '' },
    { path: [...active, 'timeout'], value: null },
    { path: [...active, 'interval'], value: null },
    { path: [...active, 'unhealthyThreshold'], value: null },
    { path: [...active, 'healthyThreshold'], value: null },
    { path: [...active, 'http', 'path'], value: '' },
    { path: [...active, 'http', 'expectedResponse', 'type'], value: '' },
    { path: [...active, 'http', 'requestBody', 'type'], value: '' },
    { path: [...active, 'tcp', 'send', 'type'], value: '' },
    { path: [...active, 'tcp', 'receive', 'type'], value: '' },
    { path: ['spec', 'circuitBreaker', 'retryBudget', 'percent'], value: {} },
    { path: ['spec', 'circuitBreaker', 'retryBudget', 'percent', 'numerator'], value: 0 },
    { path: ['spec', 'faultInjection', 'delay', 'fixedDelay'], value: null },
    { path: [...bandwidthLimit, 'request', 'limit'], value: {} },
    { path: [...bandwidthLimit, 'request', 'limit', 'value'], value: '0' },
    { path: [...bandwidthLimit, 'request', 'limit', 'unit'], value: '' },
    { path: [...bandwidthLimit, 'response', 'limit'], value: {} },
    { path: [...bandwidthLimit, 'response', 'limit', 'value'], value: '0' },
    { path: [...bandwidthLimit, 'response', 'limit', 'unit'], value: '' },
    { path: ['spec', 'requestBuffer', 'limit'], value: '0' },
    { path: [...tracing, 'samplingFraction', 'numerator'], value: 0 },
    { path: [...tracing, 'clientSamplingFraction', 'numerator'], value: 0 },
    { path: [...tracing, 'overallSamplingFraction', 'numerator'], value: 0 },
    { path: [...tracing, 'spanName', 'client'], value: '' },
    { path: [...tracing, 'spanName', 'server'], value: '' },
  ],
};
