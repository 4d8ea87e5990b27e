import semver from 'semver';
import { type FunctionTable, takes, text } from '../function-table.ts';
import { TemplateError } from '../template-error.ts';
import { GoObject, type Value } from '../value.ts';

/** Versions (sprig), with the leniency of the Masterminds library: a leading `v` and missing parts are fine. */
export const semverFunctions: FunctionTable = {
  semver: takes([text], versionObject),
  semverCompare: takes([text, text], (constraint, version) => satisfies(constraint, version)),
};

/** A version of any length: `v1.2` is 1.2.0. Undefined when the text is none. */
function parse(version: string): semver.SemVer | undefined {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.exec(version);
  if (!match) return undefined;
  const [, major, minor = '0', patch = '0', pre = '', build = ''] = match;
  return semver.parse(`${major}.${minor}.${patch}${pre}${build}`) ?? undefined;
}

function versionObject(text: string): Value {
  const version = parse(text);
  if (!version) throw new TemplateError(`${JSON.stringify(text)} is no semantic version`);
  const values: Readonly<Record<string, Value>> = {
    Major: BigInt(version.major),
    Minor: BigInt(version.minor),
    Patch: BigInt(version.patch),
    Prerelease: version.prerelease.join('.'),
    Metadata: version.build.join('.'),
    Original: text,
    String: version.build.length > 0 ? `${version.version}+${version.build.join('.')}` : version.version,
  };
  const methods = new Map<string, (args: readonly Value[]) => Value>(
    Object.entries(values).map(([name, value]) => [name, () => value]),
  );
  const other = (args: readonly Value[]): semver.SemVer => {
    const [value] = args;
    if (value instanceof GoObject && value.host instanceof semver.SemVer) return value.host;
    throw new TemplateError('a version wanted');
  };
  methods.set('Compare', (args) => BigInt(version.compare(other(args))));
  methods.set('GreaterThan', (args) => version.compare(other(args)) > 0);
  methods.set('LessThan', (args) => version.compare(other(args)) < 0);
  methods.set('Equal', (args) => version.compare(other(args)) === 0);
  const print = (): string => String(values.String);
  return new GoObject('*semver.Version', new Map(), methods, print, print, version);
}

/** True when a version fits a constraint; pre-releases fit only constraints that name one. Throws when either is malformed. */
export function satisfies(constraint: string, version: string): boolean {
  const parsed = parse(version);
  if (!parsed) throw new TemplateError(`${JSON.stringify(version)} is no semantic version`);
  return constraint.split('||').some((group) => fitsAll(group, parsed));
}

const condition =
  /\s*,?\s*(=|==|!=|>=|=>|<=|=<|>|<|~>|~|\^)?\s*(v?[0-9xX*]+(?:\.[0-9xX*]+){0,2}(?:[-+][0-9A-Za-z.+-]+)?)(?:\s+-\s+(v?\S+))?/gy;

function fitsAll(group: string, version: semver.SemVer): boolean {
  condition.lastIndex = 0;
  let fits = true;
  let end = 0;
  for (let match = condition.exec(group); match; match = condition.exec(group)) {
    const [, operator = '', operand = '', to] = match;
    end = condition.lastIndex;
    fits =
      fits &&
      (to ? fitsOne('>=', operand, version) && fitsOne('<=', to, version) : fitsOne(operator, operand, version));
  }
  if (group.slice(end).trim() !== '' || end === 0)
    throw new TemplateError(`${JSON.stringify(group.trim())} is no constraint on versions`);
  return fits;
}

function fitsOne(operator: string, operand: string, version: semver.SemVer): boolean {
  const [core = '', pre] = operand.replace(/^v/, '').split(/-(.*)/s);
  const parts =
    core
      .split('+')[0]
      ?.split('.')
      .map((part) => (/^[xX*]$/.test(part) ? undefined : part)) ?? [];
  const wild = parts.indexOf(undefined);
  const known = (wild < 0 ? parts : parts.slice(0, wild)) as readonly string[];
  if (version.prerelease.length > 0 && pre === undefined) return false;
  const numbers = [0, 1, 2].map((index) => Number(known[index] ?? 0));
  const low = new semver.SemVer(`${numbers.join('.')}${pre === undefined ? '' : `-${pre}`}`);
  const above = (length: number): boolean => version.compare(low) >= 0 && version.compare(bump(numbers, length)) < 0;
  const inside = known.length === 0 || (known.length === 3 ? version.compare(low) === 0 : above(known.length));
  switch (operator) {
    case '!=':
      return !inside;
    case '>':
      return known.length === 3 ? version.compare(low) > 0 : version.compare(bump(numbers, known.length)) >= 0;
    case '>=':
    case '=>':
      return version.compare(low) >= 0;
    case '<':
      return version.compare(low) < 0;
    case '<=':
    case '=<':
      return version.compare(low) <= 0 || (known.length < 3 && inside);
    case '~':
    case '~>':
      return known.length === 0 || above(Math.min(2, known.length));
    case '^':
      return known.length === 0 || above(caretLength(numbers, known.length));
    default:
      return inside;
  }
}

/** How many leading parts a caret keeps: up to the first that is not zero. */
function caretLength(numbers: readonly number[], known: number): number {
  const first = numbers.findIndex((part) => part > 0);
  return first < 0 ? known : Math.min(first + 1, 3);
}

function bump(numbers: readonly number[], length: number): semver.SemVer {
  if (length === 0) return new semver.SemVer('999999999.0.0');
  const next = numbers.map((part, index) => (index < length - 1 ? part : index === length - 1 ? part + 1 : 0));
  return new semver.SemVer(next.join('.'));
}
