import { describe, expect, it } from 'vitest';
import {
  backendTarget,
  describeTarget,
  hasPort,
} from '../../../../src/translate/gateway-api/backend/backend-target.ts';
import type { BackendObject } from '../../../../src/translate/gateway-api/reference/reference-resolver.ts';
import { backend, service } from '../route-fixtures.ts';

const web: BackendObject = { kind: 'Service', object: service('web') };
const ext: BackendObject = { kind: 'Backend', object: backend('ext', {}) };

describe('backendTarget', () => {
  it('keeps group and port as the reference gives them', () => {
    expect(backendTarget(web, { group: 'g', port: 80 })).toEqual({ backend: web, group: 'g', port: 80 });
    expect(backendTarget(ext, {})).toEqual({ backend: ext, group: '' });
    expect(backendTarget(ext, { port: null as never })).not.toHaveProperty('port');
  });
});

describe('hasPort', () => {
  it.each([
    [80, 'TCP', true],
    [80, 'UDP', false],
    [53, 'UDP', true],
    [53, 'TCP', false],
    [81, 'TCP', false],
  ] as const)('of a Service: %i/%s: %s', (port, protocol, expected) => {
    expect(hasPort(backendTarget(web, { port }), protocol)).toBe(expected);
  });

  it('is no question for a Backend', () => {
    expect(hasPort(backendTarget(ext, {}), 'TCP')).toBe(true);
  });
});

describe('describeTarget', () => {
  it('names the port where there is one', () => {
    expect(describeTarget(backendTarget(web, { port: 80 }))).toBe('Service app/web, port 80');
    expect(describeTarget(backendTarget(ext, {}))).toBe('Backend app/ext');
  });
});
