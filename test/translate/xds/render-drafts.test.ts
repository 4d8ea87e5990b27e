import { describe, expect, it } from 'vitest';
import { createProvenance } from '../../../src/translate/provenance.ts';
import { any } from '../../../src/translate/xds/messages.ts';
import { listenerResource, routeConfigResource } from '../../../src/translate/xds/render-drafts.ts';
import { listenerDraft } from './listener/listener-draft.ts';

const chain = (name: string) => ({ name, fields: { metadata: {} }, filters: [{ name: 'limit' }] });
const connectionManager = {
  fields: { statPrefix: 's' },
  routeConfigName: 'r',
  httpFilters: [{ name: 'router', typedConfig: any('x') }],
};

describe('listenerResource', () => {
  it('has its name and fields, and no empty lists', () => {
    const made = listenerResource(listenerDraft({ fields: { address: {} } }), createProvenance());
    expect(made).toEqual({ name: 'l', address: {} });
  });

  it('puts the connection manager behind the other filters of a chain', () => {
    const draft = listenerDraft({
      listenerFilters: [{ name: 'inspector' }],
      filterChains: [chain('a')],
      defaultFilterChain: { ...chain('b'), connectionManager },
    });
    expect(listenerResource(draft, createProvenance())).toEqual({
      name: 'l',
      listenerFilters: [{ name: 'inspector' }],
      filterChains: [{ name: 'a', metadata: {}, filters: [{ name: 'limit' }] }],
      defaultFilterChain: {
        name: 'b',
        metadata: {},
        filters: [
          { name: 'limit' },
          {
            name: 'envoy.filters.network.http_connection_manager',
            typedConfig: expect.objectContaining({ statPrefix: 's', httpFilters: connectionManager.httpFilters }),
          },
        ],
      },
    });
  });
});

describe('routeConfigResource', () => {
  const draft = (fields: object = {}) => ({ name: 'r', fields: {}, virtualHosts: [], sources: [], ...fields });

  it('matches hosts without the port of the request, unless a feature says otherwise', () => {
    expect(routeConfigResource(draft(), createProvenance())).toEqual({ name: 'r', ignorePortInHostMatching: true });
    expect(
      routeConfigResource(
        draft({ fields: { ignorePortInHostMatching: false }, virtualHosts: [{ name: 'h' }] }),
        createProvenance(),
      ),
    ).toEqual({ name: 'r', ignorePortInHostMatching: false, virtualHosts: [{ name: 'h' }] });
  });
});

it('lets resources come from all IR listeners that they serve', () => {
  const provenance = createProvenance();
  const sources = ['a', 'b'].map((name) => provenance.note({}, { kind: 'Gateway', metadata: { name } }));
  const names = (node: object) => provenance.originsOf(node).map(({ object }) => object.metadata?.name);
  expect(names(listenerResource(listenerDraft({ sources }), provenance))).toEqual(['a', 'b']);
  const config = { name: 'r', fields: {}, virtualHosts: [], sources };
  expect(names(routeConfigResource(config, provenance))).toEqual(['a', 'b']);
});
