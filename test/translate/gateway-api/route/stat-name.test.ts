import { describe, expect, it } from 'vitest';
import { clusterStatName } from '../../../../src/translate/gateway-api/route/stat-name.ts';

const all = '%ROUTE_KIND%/%ROUTE_NAMESPACE%/%ROUTE_NAME%/%ROUTE_RULE_NAME%/%ROUTE_RULE_NUMBER%/%BACKEND_REFS%';
const input = {
  pattern: all,
  kind: 'GRPCRoute',
  route: { metadata: { namespace: 'app', name: 'r' } },
  ruleName: 'first',
  ruleIndex: 4,
  backendRefs: [{ name: 'a' }, { name: 'b', weight: 0 }, { name: 'c', namespace: 'shop', weight: 2 }],
};

describe('clusterStatName', () => {
  it('fills in every operator; a backend without traffic leaves its place empty', () => {
    expect(clusterStatName(input)).toBe('grpcroute/app/r/first/4/app/a||shop/c');
  });

  it('writes a dash for a rule without name, and nothing for no backends', () => {
    expect(clusterStatName({ ...input, ruleName: undefined, backendRefs: [] })).toBe('grpcroute/app/r/-/4/');
  });

  it('is absent without a pattern, and constant without operators', () => {
    expect(clusterStatName({ ...input, pattern: undefined })).toBeUndefined();
    expect(clusterStatName({ ...input, pattern: 'same' })).toBe('same');
  });
});
