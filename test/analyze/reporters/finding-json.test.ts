import { describe, expect, it } from 'vitest';
import { findingJson } from '../../../src/analyze/reporters/finding-json.ts';
import { sampleReport } from '../sample-report.ts';

describe('findingJson', () => {
  it('has the members that docs/ci.md tells', () => {
    const [finding] = sampleReport.findings;
    expect(finding && findingJson(finding)).toEqual({
      code: 'EG0004',
      severity: 'error',
      state: 'introduced',
      message: 'Service "a<b>&c" does not exist, 100%',
      hint: 'Did you mean cart?',
      resource: { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop', name: 'cart' },
      path: 'spec.rules[0].backendRefs[0].name',
      file: 'deploy/my route.yaml',
      line: 12,
      column: 15,
      related: [{ message: 'the Gateway', file: 'deploy/gateway.yaml', line: 3, column: 1 }],
    });
  });

  it('has no member for what is not known', () => {
    const bare = { code: 'EG0001', severity: 'info', message: 'm', path: [], related: [] } as const;
    expect(Object.keys(findingJson(bare))).toEqual(['code', 'severity', 'message']);
    const clusterScoped = { ...bare, resource: { group: '', kind: 'Namespace', namespace: undefined, name: 'a' } };
    expect(findingJson(clusterScoped).resource).toEqual({ group: '', kind: 'Namespace', name: 'a' });
  });

  it('shows resource and path of related places', () => {
    const resource = { group: '', kind: 'Service', namespace: 'a', name: 'b' };
    const related = [{ message: 'm', resource, path: ['spec', 'ports', 0] }];
    const finding = findingJson({ code: 'EG0001', severity: 'info', message: 'm', related });
    expect(finding.related).toEqual([{ message: 'm', resource, path: 'spec.ports[0]' }]);
  });
});
