import { describe, expect, it } from 'vitest';
import { luaProblem } from '../../../../src/translate/features/lua/validate-script.ts';

const handler = (body: string) => `function envoy_on_request(h)\n${body}\nend`;

describe('strict validation', () => {
  it.each([
    handler('h:logInfo("a")'),
    handler('goto done\n::done::'),
    'local function envoy_on_response(h) h:logWarn("x") end',
    `${handler('')}\nfunction envoy_on_response(h) end`,
  ])('takes %s', (code) => expect(luaProblem(code, 'Strict')).toBeUndefined());

  it.each([
    '',
    'function on_request(h) end',
    handler('h:unknown()'),
    handler('-- envoy_on_response'),
    handler('local x = 5 // 2'),
    handler('local x = 5 & 2'),
    handler('if x'),
    `${handler('')}\nfunction envoy_on_response(h) h:unknown() end`,
    `setmetatable({}, {})\n${handler('')}`,
    handler('while true do end'),
  ])('refuses %s', (code) => expect(luaProblem(code, 'Strict')).toEqual(expect.any(String)));

  it('gives the same verdict when it is asked again', () => {
    const code = handler('h:unknown()');
    expect(luaProblem(code, 'Strict')).toBe(luaProblem(code, 'Strict'));
    expect(luaProblem(code, 'InsecureSyntax')).toBeUndefined();
  });
});

describe('other modes', () => {
  it('only parse, or only look for a handler', () => {
    const fails = handler('h:unknown()');
    const broken = handler('if x');
    expect(luaProblem(fails, 'InsecureSyntax')).toBeUndefined();
    expect(luaProblem(broken, 'InsecureSyntax')).toEqual(expect.any(String));
    expect(luaProblem(broken, 'Disabled')).toBeUndefined();
    expect(luaProblem('local x = 1', 'Disabled')).toEqual(expect.any(String));
  });
});
