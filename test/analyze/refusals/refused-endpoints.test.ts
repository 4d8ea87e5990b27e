import { describe, expect, it } from 'vitest';
import { refusedEndpoints } from '../../../src/analyze/refusals/refused-endpoints.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';

const at = (address: JsonObject): JsonObject => ({ endpoint: { address } });
const assignment = (...endpoints: readonly JsonObject[]): JsonObject => ({
  clusterName: 'a',
  endpoints: [{ lbEndpoints: [at({ socketAddress: { address: '10.0.0.1' } }), ...endpoints] }],
});
const byName = at({ socketAddress: { address: 'a.example.com' } });
const places = (clusters: readonly JsonObject[], assignments: readonly JsonObject[]): readonly string[] =>
  refusedEndpoints(clusters, assignments).map(({ kind, name, path }) => `${kind} ${name} ${formatPath(path)}`);
const inCluster = (more: JsonObject): readonly string[] =>
  places([{ name: 'c', ...more, loadAssignment: assignment(byName) }], []);

describe('refusedEndpoints', () => {
  it('are host names in load assignments', () => {
    expect(places([], [assignment(byName)])).toEqual([
      'load assignment a endpoints[0].lbEndpoints[1].endpoint.address.socketAddress.address',
    ]);
  });

  it('lead to the locality and the endpoint', () => {
    const whole = assignment(byName);
    const [refusal] = refusedEndpoints([], [whole]);
    expect(refusal?.nodes).toEqual([whole, (whole.endpoints as readonly object[])[0], byName]);
  });

  it.each([[{}], [{ type: 'STATIC' }], [{ type: 'EDS' }]])('are host names in clusters of %j', (more) => {
    expect(inCluster(more)).toEqual([
      'cluster c loadAssignment.endpoints[0].lbEndpoints[1].endpoint.address.socketAddress.address',
    ]);
  });

  it.each([[{ type: 'STRICT_DNS' }], [{ type: 'LOGICAL_DNS' }], [{ clusterType: { name: 'envoy.clusters.dns' } }]])(
    'are none in clusters that resolve names: %j',
    (more) => {
      expect(inCluster(more)).toEqual([]);
    },
  );

  it.each([
    [{ socketAddress: { address: '::1' } }],
    [{ socketAddress: { address: 'a.example.com', resolverName: 'r' } }],
    [{ pipe: { path: '/a.sock' } }],
    [{ envoyInternalAddress: { serverListenerName: 'l' } }],
  ])('are not %j', (address) => {
    expect(places([], [assignment(at(address))])).toEqual([]);
  });
});
