import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const selecting = (label: string): string =>
  world.replace(
    'protocol: HTTP',
    `protocol: HTTP, allowedRoutes: { namespaces: { from: Selector, selector: { matchLabels: { gateway: ${label} } } } }`,
  );
const namespace = `
apiVersion: v1
kind: Namespace
metadata: { name: web, labels: { gateway: open } }
`;

describe('EG0066 namespace-selector-matches-nothing', () => {
  it('says nothing about a selector that matches', async () => {
    expect(await findingsOf('EG0066', selecting('open') + namespace)).toEqual([]);
  });

  it('names the one that does not', async () => {
    expect(await findingsOf('EG0066', selecting('closed') + namespace)).toEqual([
      'Gateway eg spec.listeners[0].allowedRoutes.namespaces.selector @12',
    ]);
  });
});
