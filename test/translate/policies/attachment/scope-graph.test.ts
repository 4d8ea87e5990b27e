import { describe, expect, it } from 'vitest';
import {
  createScopeGraph,
  gatewayScope,
  listenerSetScope,
  type Scope,
} from '../../../../src/translate/policies/attachment/scope-graph.ts';

const object = (name: string) => ({ metadata: { namespace: 'default', name } });
const gateway = gatewayScope(object('gw'));
const http = gatewayScope(object('gw'), 'http');
const set = listenerSetScope(object('ls'));
const setHTTP = listenerSetScope(object('ls'), 'http');
const route = (name: string): Scope => ({ kind: 'Route', key: `route:HTTPRoute:default/${name}` });

describe('createScopeGraph', () => {
  it('shows a Gateway everything below it, through listeners and ListenerSets', () => {
    const graph = createScopeGraph();
    graph.add(http, route('a'));
    graph.contain(gateway, set);
    graph.add(setHTTP, route('b'));
    graph.add(set, setHTTP);
    expect([...graph.descendants(gateway)].sort()).toEqual(
      ['listenerset:default/ls:http', route('a').key, route('b').key].sort(),
    );
    expect([...graph.children(gateway)]).toEqual([]);
  });

  it('shows a ListenerSet its listeners and their routes', () => {
    const graph = createScopeGraph();
    graph.add(set, route('a'));
    graph.add(setHTTP, route('b'));
    expect([...graph.descendants(set)].sort()).toEqual([route('a').key, route('b').key]);
  });

  it('shows a listener the routes of its Gateway, but not those of other listeners', () => {
    const graph = createScopeGraph();
    graph.add(gateway, route('everywhere'));
    graph.add(gatewayScope(object('gw'), 'other'), route('elsewhere'));
    graph.add(gateway, set);
    expect([...graph.descendants(http)]).toEqual([route('everywhere').key]);
  });
});
