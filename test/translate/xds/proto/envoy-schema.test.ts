import { describe, expect, it } from 'vitest';
import { enumSchema, messageSchema } from '../../../../src/translate/xds/proto/envoy-schema.ts';

const field = (type: string, name: string) => messageSchema(type)?.byName.get(name);
const cluster = 'envoy.config.cluster.v3.Cluster';

describe('messageSchema', () => {
  it('finds a field by both spellings of its name', () => {
    expect(field(cluster, 'connect_timeout')).toMatchObject({
      jsonName: 'connectTimeout',
      type: { kind: 'message', name: 'google.protobuf.Duration' },
      shape: 'single',
      rules: { gt: 0 },
    });
    expect(field(cluster, 'connectTimeout')).toBe(field(cluster, 'connect_timeout'));
    expect(field('envoy.config.cluster.v3.OutlierDetection', 'consecutive5xx')?.protoName).toBe('consecutive_5xx');
  });

  it('tells lists, maps, enums and scalars apart', () => {
    expect(field(cluster, 'health_checks')?.shape).toBe('repeated');
    expect(field(cluster, 'typed_extension_protocol_options')).toMatchObject({
      shape: 'map',
      type: { kind: 'message', name: 'google.protobuf.Any' },
    });
    expect(field(cluster, 'lb_policy')?.type).toEqual({ kind: 'enum', name: `${cluster}.LbPolicy` });
    expect(field(cluster, 'name')?.type).toEqual({ kind: 'scalar', scalar: 'string' });
  });

  it('knows oneofs and that their members keep zero', () => {
    expect(field(cluster, 'type')).toMatchObject({ oneof: 'cluster_discovery_type', keepsZero: true });
    expect(field(cluster, 'name')).toMatchObject({ oneof: undefined, keepsZero: false });
    expect(messageSchema('envoy.config.core.v3.SocketAddress')?.requiredOneofs).toEqual(['port_specifier']);
    expect(messageSchema(cluster)?.requiredOneofs).toEqual([]);
  });

  it('has no schema for what is not in the API', () => {
    for (const name of ['a.B', '', 'constructor', '__proto__']) expect(messageSchema(name)).toBeUndefined();
    expect(field(cluster, 'constructor')).toBeUndefined();
  });
});

describe('enumSchema', () => {
  it('leads from names to numbers and back', () => {
    const { numbers, names } = enumSchema(`${cluster}.DnsLookupFamily`);
    expect([numbers.get('V4_PREFERRED'), names.get(3), names.get(0), numbers.get('BEST')]).toEqual([
      3,
      'V4_PREFERRED',
      'AUTO',
      undefined,
    ]);
  });

  it('is empty for an enum that is not in the API', () => {
    expect(enumSchema('a.B').numbers.size).toBe(0);
  });
});
