import { luaSyntaxProblem } from '../../../core/lua.ts';
import type { EnvoyProxySpec } from '../../../resources/generated/types.ts';
import { runScript } from './sandbox/run-script.ts';

/** How far scripts are checked. */
export type LuaValidation = NonNullable<EnvoyProxySpec['luaValidation']>;

const handlers = ['envoy_on_request', 'envoy_on_response'] as const;

/** Verdicts by mode and script: one policy reaches many listeners, and running a script is what costs. */
const verdicts = new Map<string, string | undefined>();
const maxRemembered = 1000;

/**
 * What is wrong with a Lua script, as a clause; undefined for a good one. Every script needs a handler. InsecureSyntax parses it as the
 * Lua 5.1 (with goto) that Envoy runs, Strict also calls each handler in a sandbox (spec/policies.md 5.5).
 */
export function luaProblem(code: string, mode: LuaValidation): string | undefined {
  const key = `${mode}\n${code}`;
  if (verdicts.has(key)) return verdicts.get(key);
  const verdict = judge(code, mode);
  if (verdicts.size >= maxRemembered) verdicts.clear();
  verdicts.set(key, verdict);
  return verdict;
}

function judge(code: string, mode: LuaValidation): string | undefined {
  const called = handlers.filter((handler) => code.includes(handler));
  if (called.length === 0) return `the script needs a function ${handlers.join(' or ')}`;
  if (mode === 'Disabled') return undefined;
  for (const handler of called) {
    const whole = `${code}\n${handler}(StreamHandle)`;
    const syntax = luaSyntaxProblem(whole);
    if (syntax !== undefined) return `the script is not Lua 5.1 (${syntax})`;
    const failure = mode === 'InsecureSyntax' ? undefined : runScript(whole);
    if (failure !== undefined)
      return `${handler} fails when it is tried (${failure}): correct it, or relax luaValidation in the EnvoyProxy`;
  }
  return undefined;
}
