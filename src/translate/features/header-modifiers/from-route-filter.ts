import type { HTTPHeader, HTTPHeaderFilter } from '../../../resources/generated/types.ts';
import type { AddHeader } from '../../ir/header.ts';
import type { RouteFilterHook, RouteFilterProblem } from '../from-api-hooks.ts';

/** The header changes of one direction, as the IR keeps them. */
interface HeaderChanges {
  readonly add: readonly AddHeader[];
  readonly remove: readonly string[];
}

/** Visible characters with single spaces or tabs between them. */
const headerValue = /^[!-~]+(?:[\t ][!-~]+)*$/;

/** RequestHeaderModifier. */
export const requestHeaderModifier: RouteFilterHook = ({ filter, state }) => {
  const earlier = { add: state.addRequestHeaders ?? [], remove: state.removeRequestHeaders ?? [] };
  const { changes, problems } = modify(filter.requestHeaderModifier, earlier);
  return {
    fields: {
      ...(changes.add.length > 0 && { addRequestHeaders: changes.add }),
      ...(changes.remove.length > 0 && { removeRequestHeaders: changes.remove }),
    },
    problems,
  };
};

/** ResponseHeaderModifier. */
export const responseHeaderModifier: RouteFilterHook = ({ filter, state }) => {
  const earlier = { add: state.addResponseHeaders ?? [], remove: state.removeResponseHeaders ?? [] };
  const { changes, problems } = modify(filter.responseHeaderModifier, earlier);
  return {
    fields: {
      ...(changes.add.length > 0 && { addResponseHeaders: changes.add }),
      ...(changes.remove.length > 0 && { removeResponseHeaders: changes.remove }),
    },
    problems,
  };
};

interface Modified {
  readonly changes: HeaderChanges;
  readonly problems: readonly RouteFilterProblem[];
}

/**
 * Adds what a modifier says to the changes so far: first `add`, then `set`, then `remove`. The first mention of a header wins, whatever its
 * letters' case; what is not a header is left out and told (spec/gateway-api.md 9.4).
 */
function modify(filter: HTTPHeaderFilter | undefined, earlier: HeaderChanges): Modified {
  const add = [...earlier.add];
  const remove = [...earlier.remove];
  const problems: RouteFilterProblem[] = [];
  const written = new Set(add.map((header) => header.name.toLowerCase()));
  const write = ({ name, value }: HTTPHeader, append: boolean): void => {
    const problem = nameProblem(name) ?? valueProblem(name, value);
    if (problem) problems.push({ group: 'Accepted', message: problem });
    else if (!written.has(name.toLowerCase())) {
      written.add(name.toLowerCase());
      add.push({ name, value: [value], append, addIfAbsent: false });
    }
  };
  for (const header of filter?.add ?? []) write(header, true);
  for (const header of filter?.set ?? []) write(header, false);
  const removed = new Set(remove.map((name) => name.toLowerCase()));
  for (const name of filter?.remove ?? []) {
    const problem = nameProblem(name);
    if (problem) problems.push({ group: 'Accepted', message: problem });
    else if (!removed.has(name.toLowerCase())) {
      removed.add(name.toLowerCase());
      remove.push(name);
    }
  }
  return { changes: { add, remove }, problems };
}

function nameProblem(name: string): string | undefined {
  if (!name) return 'a header needs a name';
  if (name.includes('/') || name.includes(':')) return `"${name}" is not a header name: it cannot have "/" or ":"`;
  if (name.toLowerCase() === 'host') return 'the host cannot be changed as a header: use a URLRewrite filter';
  return undefined;
}

function valueProblem(name: string, value: string | undefined): string | undefined {
  if (headerValue.test(value ?? '')) return undefined;
  return `the value of header ${name} must be visible characters with single spaces between them`;
}
