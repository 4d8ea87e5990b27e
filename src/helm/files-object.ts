import type { ChartFile } from './chart/chart.ts';
import { printYaml } from './template/print-yaml.ts';
import { TemplateError } from './template/template-error.ts';
import { GoObject, type Value } from './template/value.ts';

/** `.Files` of a template: the files of a chart that are neither templates nor its description. */
export function filesObject(files: readonly ChartFile[]): GoObject {
  const byName = new Map(files.map((file) => [file.name, file] as const));
  const content = (args: readonly Value[]): string => byName.get(textOf(args))?.data.toString('utf8') ?? '';
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const encoded = (show: (data: Buffer) => string) => (): Value =>
    printYaml(new Map(sorted.map(({ name, data }) => [name.slice(name.lastIndexOf('/') + 1), show(data)] as const)));
  const methods = new Map<string, (args: readonly Value[]) => Value>([
    ['Get', content],
    ['GetBytes', content],
    ['Lines', (args) => lines(content(args))],
    ['Glob', (args) => filesObject(files.filter(({ name }) => globPattern(textOf(args)).test(name)))],
    ['AsConfig', encoded((data) => data.toString('utf8'))],
    ['AsSecrets', encoded((data) => data.toString('base64'))],
  ]);
  const fields = new Map(sorted.map(({ name, data }) => [name, data.toString('utf8')] as const));
  return new GoObject('engine.files', fields, methods);
}

function textOf([value]: readonly Value[]): string {
  if (typeof value === 'string') return value;
  throw new TemplateError('the name of a file wanted');
}

function lines(text: string): Value {
  if (text === '') return [];
  return text.replace(/\n$/, '').split('\n');
}

/** A pattern with `*`, `**`, `?`, `[...]` and `{a,b}`, separated by slashes. */
function globPattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*|\[[^\]]*\]|[*?{},.+^$()|\\]/g, (part) => {
    const parts: Readonly<Record<string, string>> = {
      '**': '.*',
      '*': '[^/]*',
      '?': '[^/]',
      '{': '(?:',
      '}': ')',
      ',': '|',
    };
    return parts[part] ?? (part.length > 1 ? part.replace('[!', '[^') : `\\${part}`);
  });
  return new RegExp(`^${source}$`);
}
