import { type Environment, execute } from './evaluator.ts';
import type { Host } from './function-table.ts';
import { allFunctions } from './functions/all-functions.ts';
import type { Template } from './nodes.ts';
import { parseTemplate } from './parser.ts';
import { TemplateError } from './template-error.ts';
import type { Value } from './value.ts';

/** A template file and the data that it runs with. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
  readonly data: Value;
}

/** What the engine cannot know by itself. */
export type World = Pick<Host, 'lookup' | 'now'>;

const maxIncludes = 1000;

/** `and` and `or` do not evaluate all of their arguments and so belong to the evaluator. */
function isFunction(name: string): boolean {
  return name === 'and' || name === 'or' || Object.hasOwn(allFunctions, name);
}

/**
 * Runs all files that are no partials (`_x.tpl`) with one set of named templates and returns their texts by name. Deeper files come
 * first, within a depth the last by name, so that outer definitions win. Throws a TemplateError.
 */
export function runTemplates(files: readonly TemplateFile[], world: World): ReadonlyMap<string, string> {
  const ordered = [...files].sort((a, b) => compareDepth(a.name, b.name));
  const templates = new Map<string, Template>();
  for (const { name, text } of ordered) addTemplates(templates, parseTemplate(name, text, isFunction));
  const environment = environmentOf(templates, world);
  const out = new Map<string, string>();
  for (const { name, data } of ordered) {
    if (name.slice(name.lastIndexOf('/') + 1).startsWith('_')) continue;
    const template = templates.get(name);
    if (template) out.set(name, withoutMissing(execute(template, data, environment)));
  }
  return out;
}

function compareDepth(a: string, b: string): number {
  const depth = (name: string): number => name.split('/').length;
  return depth(b) - depth(a) || (a < b ? 1 : a > b ? -1 : 0);
}

/** As in Go, an empty definition does not replace one that has content. */
function addTemplates(templates: Map<string, Template>, parsed: readonly Template[]): void {
  for (const template of parsed)
    if (!templates.has(template.name) || !isEmpty(template)) templates.set(template.name, template);
}

function isEmpty({ nodes }: Template): boolean {
  return nodes.every((node) => node.kind === 'text' && node.text.trim() === '');
}

/** What is missing prints as nothing. */
function withoutMissing(text: string): string {
  return text.replaceAll('<no value>', '');
}

function environmentOf(templates: ReadonlyMap<string, Template>, world: World): Environment {
  const depths = new Map<string, number>();
  const host: Host = {
    ...world,
    include: (name, data) => {
      const template = templates.get(name);
      if (!template) throw new TemplateError(`there is no template named ${JSON.stringify(name)}`);
      const depth = (depths.get(name) ?? 0) + 1;
      if (depth > maxIncludes) throw new TemplateError(`${JSON.stringify(name)} includes itself without end`);
      depths.set(name, depth);
      const text = execute(template, data, environment);
      depths.set(name, depth - 1);
      return text;
    },
    tpl: (text, data) => {
      const own = new Map(templates);
      const parsed = parseTemplate('tpl', text, isFunction);
      addTemplates(own, parsed);
      const root = parsed.at(-1);
      return root ? withoutMissing(execute(root, data, environmentOf(own, world))) : '';
    },
  };
  const environment: Environment = { templates, functions: allFunctions, host };
  return environment;
}
