import type { ChartFile } from './chart/chart.ts';
import { printYaml } from './template/print-yaml.ts';
import { TemplateError } from './template/template-error.ts';
import { GoObject, stringList, type Value } from './template/value.ts';

/** `.Files` of a template: the files of a chart that are neither templates nor its description. */
export function filesObject(files: readonly ChartFile[]): GoObject {
  const byName = new Map(files.map((file) => [file.name, file] as const));
  const bytes = (args: readonly Value[]): Buffer => byName.get(textOf(args))?.data ?? Buffer.alloc(0);
  const content = (args: readonly Value[]): string => bytes(args).toString('utf8');
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const encoded = (show: (data: Buffer) => string) => (): Value =>
    printYaml(new Map(sorted.map(({ name, data }) => [name.slice(name.lastIndexOf('/') + 1), show(data)] as const)));
  const methods = new Map<string, (args: readonly Value[]) => Value>([
    ['Get', content],
    ['GetBytes', bytes],
    ['Lines', (args) => lines(content(args))],
    ['Glob', (args) => filesObject(files.filter(({ name }) => globPattern(textOf(args)).test(name)))],
    ['AsConfig', encoded((data) => data.toString('utf8'))],
    ['AsSecrets', encoded((data) => data.toString('base64'))],
  ]);
  const fields = new Map(sorted.map(({ name, data }) => [name, data] as const));
  return new GoObject('engine.files', fields, methods, undefined, undefined, undefined, 'map');
}

function textOf([value]: readonly Value[]): string {
  if (typeof value === 'string') return value;
  throw new TemplateError('the name of a file wanted');
}

function lines(text: string): Value {
  return stringList(text === '' ? [] : text.replace(/\n$/, '').split('\n'));
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
