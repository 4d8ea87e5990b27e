import { describe, expect, it } from 'vitest';
import { statusTree } from '../../../../src/commands/experimental/status/status-tree.ts';
import type { LiveObject } from '../../../../src/kubernetes/kubernetes-client.ts';
import { condition, gateway, live, policy, route } from './status-objects.ts';

const tree = (...objects: readonly LiveObject[]): string =>
  statusTree(objects.map((object) => ({ kind: object.kind ?? '', namespaced: true, objects: [object] })));
const ready = { conditions: [condition('Accepted', 'True'), condition('Programmed', 'True')] };

describe('statusTree', () => {
  it('hangs routes below listeners and policies below their targets', () => {
    expect(tree(live(gateway), live(route('r', 'team')), live(policy))).toBe(
      'Gateway default/eg ✗ Programmed is False (NoAddress)\n' +
        '└─ listener http HTTP:80 ✓\n' +
        '   └─ HTTPRoute team/r ✓\n' +
        '      ├─ rule 0 -> Service team/b:1 (weight 2)\n' +
        '      └─ SecurityPolicy team/sp ✓\n',
    );
  });

  it('tells addresses, host names and what listeners lack', () => {
    const listeners = [{ name: 'https', conditions: [condition('ResolvedRefs', 'False', 'InvalidCertificateRef')] }];
    const object = live(gateway, {
      spec: { listeners: [{ name: 'https', protocol: 'HTTPS', port: 443, hostname: '*.example.com' }] },
      status: { ...ready, addresses: [{ value: '10.0.0.1' }, { value: '::1' }], listeners },
    });
    expect(tree(object)).toBe(
      'Gateway default/eg ✓ 10.0.0.1,::1\n' +
        '└─ listener https HTTPS:443 *.example.com ✗ ResolvedRefs is False (InvalidCertificateRef)\n',
    );
  });

  it('shows a route without a section below every listener, and not below other Gateways', () => {
    const listeners = [
      { name: 'a', protocol: 'HTTP', port: 1 },
      { name: 'b', protocol: 'HTTP', port: 2 },
    ];
    const spec = { parentRefs: [{ name: 'eg' }, { kind: 'Service', name: 'eg' }], rules: [] };
    const near = live(route('near', 'default'), { spec });
    const far = live(route('far', 'elsewhere'), { spec });
    expect(tree(live(gateway, { spec: { listeners }, status: ready }), near, far).match(/HTTPRoute \S+/g)).toEqual([
      'HTTPRoute default/near',
      'HTTPRoute default/near',
    ]);
  });

  it('hangs policies at Gateways, listeners and named rules', () => {
    const target = (name: string, targetRef: object) =>
      live(policy, { metadata: { name, namespace: 'default' }, spec: { targetRef } });
    const spec = {
      parentRefs: [{ name: 'eg', sectionName: 'http' }],
      rules: [{ name: 'first' }],
    };
    const text = statusTree([
      { kind: 'Gateway', namespaced: true, objects: [live(gateway, { status: ready })] },
      { kind: 'HTTPRoute', namespaced: true, objects: [live(route('r', 'default'), { spec })] },
      {
        kind: 'SecurityPolicy',
        namespaced: true,
        objects: [
          target('on-gateway', { kind: 'Gateway', name: 'eg' }),
          target('on-listener', { kind: 'Gateway', name: 'eg', sectionName: 'http' }),
          target('on-rule', { kind: 'HTTPRoute', name: 'r', sectionName: 'first' }),
        ],
      },
    ]);
    const lines = text
      .split('\n')
      .map((line) => line.replace(/^([│├└─ ]*)(.*?)( [✓✗].*)?$/, (_, indent, name) => `${indent.length / 3} ${name}`));
    expect(lines.slice(0, -1)).toEqual([
      '0 Gateway default/eg',
      '1 listener http HTTP:80',
      '2 HTTPRoute default/r',
      '3 rule first -> no backend',
      '4 SecurityPolicy default/on-rule',
      '2 SecurityPolicy default/on-listener',
      '1 SecurityPolicy default/on-gateway',
    ]);
  });

  it('is empty without Gateways', () => {
    expect(tree(live(policy))).toBe('');
  });
});
