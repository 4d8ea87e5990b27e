import type { Report, ReportContext } from '../../src/analyze/report.ts';

const resource = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop', name: 'cart' };

/** A report with each kind of finding; values hold characters that formats must escape. */
export const sampleReport: Report = {
  findings: [
    {
      code: 'EG0004',
      severity: 'error',
      message: 'Service "a<b>&c" does not exist, 100%',
      hint: 'Did you mean cart?',
      resource,
      path: ['spec', 'rules', 0, 'backendRefs', 0, 'name'],
      place: { file: 'deploy/my route.yaml', line: 12, column: 15 },
      related: [{ message: 'the Gateway', place: { file: 'deploy/gateway.yaml', line: 3, column: 1 } }],
      state: 'introduced',
    },
    {
      code: 'field-rule',
      severity: 'warning',
      message: 'two lines\nof text',
      place: { file: 'deploy/gateway.yaml', line: 3 },
    },
    { code: 'EG0007', severity: 'info', message: 'no place', resource },
  ],
  suppressed: [
    { finding: { code: 'EG0090', severity: 'warning', message: 'gone', resource }, reason: 'known', by: 'annotation' },
  ],
  files: ['deploy/my route.yaml', 'deploy/gateway.yaml', 'deploy/clean.yaml'],
  objects: [
    { name: 'HTTPRoute shop/cart', place: { file: 'deploy/my route.yaml', line: 1 } },
    { name: 'Service shop/cart', place: { file: 'deploy/clean.yaml', line: 1 } },
  ],
  checks: 3,
  notes: ['no Envoy was found'],
};

export const sampleContext: ReportContext = {
  colour: false,
  version: '1.2.3',
  show: 'info',
  excerpt: () => ['> 12 | here'],
};

export const emptyReport: Report = {
  findings: [],
  suppressed: [],
  files: ['a.yaml'],
  objects: [],
  checks: 3,
  notes: [],
};
