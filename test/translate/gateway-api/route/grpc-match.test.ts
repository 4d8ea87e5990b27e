import { describe, expect, it } from 'vitest';
import type { GRPCRouteRuleMatch } from '../../../../src/resources/generated/types.ts';
import { grpcMatch } from '../../../../src/translate/gateway-api/route/grpc-match.ts';

const text = (name: string, rest: object) => ({ name, distinct: false, ...rest });
const type = 'RegularExpression' as const;

function read(match: GRPCRouteRuleMatch) {
  const fields = grpcMatch(match);
  return fields.ok ? fields.value : 'refused';
}

describe('grpcMatch', () => {
  it('makes a path of service and method', () => {
    expect(read({ method: { service: 's', method: 'm' } })).toEqual({ pathMatch: text('', { exact: '/s/m' }) });
    expect(read({ method: { service: 's' } })).toEqual({ pathMatch: text('', { prefix: '/s' }) });
    expect(read({ method: { method: 'm' } })).toEqual({ headerMatches: [text(':path', { suffix: '/m' })] });
    expect(read({})).toEqual({});
  });

  it('fills in what an expression leaves open', () => {
    expect(read({ method: { type, service: 's.*' } })).toEqual({
      pathMatch: text('', { safeRegex: '/s.*/[A-Za-z_][A-Za-z_0-9]*' }),
    });
    expect(read({ method: { type, method: 'm.*' } })).toEqual({
      pathMatch: text('', { safeRegex: '/(?i)\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*/m.*' }),
    });
    expect(read({ method: { type, method: '(' } })).toBe('refused');
  });

  it('puts headers before the path suffix that a method alone makes', () => {
    const headers = [{ name: 'h', value: '1' }];
    expect(read({ headers, method: { method: 'm' } })).toEqual({
      headerMatches: [text('h', { exact: '1' }), text(':path', { suffix: '/m' })],
    });
    expect(read({ headers: [{ name: 'h', type, value: '(' }] })).toBe('refused');
  });
});
