import { describe, expect, it } from 'vitest';
import type { BackendSettings } from '../../../../src/resources/generated/types.ts';
import { contextOf, gateway } from '../context-of.ts';

function read(settings: BackendSettings | undefined) {
  const context = contextOf({ gateways: [gateway('g')] });
  const [edge] = context.gateways;
  if (!edge) throw new Error('the fixture has no Gateway');
  return context.readBackendSettings(settings, edge);
}

describe('readBackendSettings', () => {
  it('gives nothing for settings that set nothing', () => {
    expect(read(undefined)).toEqual({ ok: true, value: undefined });
    expect(read({})).toEqual({ ok: true, value: undefined });
  });

  it('reads what BackendTrafficPolicy would', () => {
    const settings = { timeout: { tcp: { connectTimeout: '90s' } }, dns: { lookupFamily: 'IPv4' as const } };
    expect(read(settings)).toEqual({
      ok: true,
      value: { timeout: { tcp: { connectTimeout: '1m30s' } }, dns: { lookupFamily: 'IPv4' } },
    });
  });

  it('fails with the first problem', () => {
    expect(read({ timeout: { tcp: { connectTimeout: 'soon' } } })).toMatchObject({
      ok: false,
      error: expect.stringContaining('soon'),
    });
  });
});
