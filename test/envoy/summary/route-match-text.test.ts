import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { domainMatches, mayMatchPath, pathMatchText } from '../../../src/envoy/summary/route-match-text.ts';

describe('pathMatchText', () => {
  const header = (name: string, match: JsonObject, more: JsonObject = {}): JsonObject => ({
    headers: [{ name, string_match: match, ...more }],
  });

  it.each<readonly [JsonObject, string]>([
    [{ path: '/a' }, '/a'],
    [{ prefix: '/a' }, '/a*'],
    [{ path_separated_prefix: '/a' }, '/a/*'],
    [{ safe_regex: { regex: '/a+' } }, 'regex /a+'],
    [{ path_match_policy: { typed_config: { path_template: '/{x}' } } }, 'template /{x}'],
    [{ connect_matcher: {} }, 'CONNECT'],
    [{}, '*'],
    [{ prefix: '/', grpc: {} }, '/* gRPC'],
    [{ prefix: '/', ...header('a', { exact: 'x' }) }, '/* a=x'],
    [{ prefix: '/', ...header('a', { prefix: 'x' }) }, '/* a^=x'],
    [{ prefix: '/', ...header('a', { suffix: 'x' }) }, '/* a$=x'],
    [{ prefix: '/', ...header('a', { contains: 'x' }) }, '/* a*=x'],
    [{ prefix: '/', ...header('a', { safeRegex: { regex: 'x' } }) }, '/* a~x'],
    [{ prefix: '/', headers: [{ name: 'a', present_match: true }] }, '/* a'],
    [{ prefix: '/', ...header('a', { exact: 'x' }, { invert_match: true }) }, '/* !a=x'],
    [{ prefix: '/', ...header(':method', { exact: 'GET' }) }, '/* GET'],
    [{ prefix: '/', query_parameters: [{ name: 'q', string_match: { prefix: 'x' } }] }, '/* ?q^=x'],
  ])('of %j', (match, text) => {
    expect(pathMatchText(match)).toBe(text);
  });
});

describe('domainMatches', () => {
  it.each([
    ['*', 'x', true],
    ['a.com', 'A.com:80', true],
    ['A.com:*', 'a.com', true],
    ['a.com:8080', 'a.com:80', true],
    ['*.a.com', 'b.a.com', true],
    ['*.a.com', 'a.com', false],
    ['*.a.com', '.a.com', false],
    ['*-b.com', 'a-b.com', true],
    ['a.*', 'a.com', true],
    ['a.*', 'a.', false],
    ['a.com', 'b.com', false],
  ])('domain %s for host %s: %s', (domain, host, expected) => {
    expect(domainMatches(domain, host)).toBe(expected);
  });
});

describe('mayMatchPath', () => {
  it.each<readonly [JsonObject, string, boolean]>([
    [{ path: '/a' }, '/a?x=1', true],
    [{ path: '/a' }, '/A', false],
    [{ path: '/a', case_sensitive: false }, '/A', true],
    [{ prefix: '/A', case_sensitive: false }, '/abc', true],
    [{ prefix: '/b' }, '/abc', false],
    [{ path_separated_prefix: '/a' }, '/a', true],
    [{ path_separated_prefix: '/a' }, '/a/b', true],
    [{ path_separated_prefix: '/a' }, '/ab', false],
    [{ safe_regex: { regex: '/a/\\d+' } }, '/a/12', true],
    [{ safeRegex: { regex: '/a/\\d+' } }, '/a/12?x=1', true],
    [{ safeRegex: { regex: '/a/\\d+' } }, '/a/12/b', false],
    [{ safeRegex: { regex: '/a|/b' } }, '/bc', false],
    [{ safeRegex: { regex: '(' } }, '/a', true],
    [{}, '/a', true],
  ])('%j lets %s through: %s', (match, path, expected) => {
    expect(mayMatchPath(match, path)).toBe(expected);
  });
});
