import { compareYamlKeys } from './compare-yaml-keys.ts';
import { formatFloat } from './print-value.ts';
import { toJsonValue } from './to-json-value.ts';
import type { Value, ValueMap } from './value.ts';
import { isSimpleKey, writeYamlScalar } from './write-yaml-scalar.ts';
import { YamlWriter } from './yaml-writer.ts';

/** A value as YAML as Helm's `toYaml` prints it: keys sorted, dashes at the parent's column, no newline at the end. */
export function printYaml(value: Value): string {
  return print(value, { width: 80, indentsLists: false, number: jsonNumber, text: jsonText });
}

/** A value as `toYamlPretty` prints it: dashes are indented, long lines stay whole, and floats are not rounded to integers. */
export function printPrettyYaml(value: Value): string {
  return print(value, { width: Number.POSITIVE_INFINITY, indentsLists: true, number: plainNumber, text: String });
}

interface Style {
  readonly width: number;
  readonly indentsLists: boolean;
  readonly number: (value: number) => string;
  readonly text: (value: string) => string;
}

function print(value: Value, style: Style): string {
  const writer = new YamlWriter(style.width);
  new Emitter(writer, style).node(toJsonValue(value), -2, false);
  writer.indent(0);
  return writer.text().replace(/\n$/, '');
}

/** Walks a value; `indent` is the column of the collection around it. */
class Emitter {
  constructor(
    private readonly writer: YamlWriter,
    private readonly style: Style,
  ) {}

  node(value: Value, indent: number, inMap: boolean): void {
    if (Array.isArray(value) && value.length > 0) this.list(value, indent, inMap);
    else if (value instanceof Map && value.size > 0) this.map(value, indent);
    else this.scalar(value, { indent: indent + 2 || 2, simpleKey: false });
  }

  private list(list: readonly Value[], indent: number, inMap: boolean): void {
    // Within a map dashes stay at the column of the key, unless they begin on its line behind `? ` or `: `.
    const column = inMap && !this.writer.compact && !this.style.indentsLists ? indent : indent + 2;
    for (const item of list) {
      this.writer.indent(column);
      this.writer.indicator('-', { spaced: true, leads: true });
      this.node(item, column, false);
    }
  }

  private map(map: ValueMap, indent: number): void {
    const column = indent + 2;
    for (const [key, member] of [...map].sort(([a], [b]) => compareYamlKeys(a, b))) {
      this.writer.indent(column);
      if (isSimpleKey(key)) {
        writeYamlScalar(key, { indent: column + 2, simpleKey: true }, this.writer);
        this.writer.indicator(':', { spaced: false, leads: false });
      } else {
        this.writer.indicator('?', { spaced: true, leads: true });
        writeYamlScalar(key, { indent: column + 2, simpleKey: false }, this.writer);
        this.writer.indent(column);
        this.writer.indicator(':', { spaced: true, leads: true });
      }
      this.node(member, column, true);
    }
  }

  private scalar(value: Value, place: { readonly indent: number; readonly simpleKey: boolean }): void {
    if (typeof value === 'string') {
      writeYamlScalar(this.style.text(value), place, this.writer);
      return;
    }
    this.writer.space();
    this.writer.put(Array.isArray(value) ? '[]' : value instanceof Map ? '{}' : this.plain(value));
  }

  private plain(value: Value): string {
    return typeof value === 'number' ? this.style.number(value) : String(value);
  }
}

/** `toYaml` goes through JSON: what has no fraction and fits into 64 bits is an integer. */
function jsonNumber(value: number): string {
  return Number.isInteger(value) && value < 2 ** 64 && value >= -(2 ** 63) ? String(BigInt(value)) : plainNumber(value);
}

/** The JSON is read as YAML, in which U+0085 is a line break, and so a space, within quotation marks. */
function jsonText(value: string): string {
  return value.replace(/ *\u0085[ \u0085]*/g, (gap) => '\n'.repeat(gap.replaceAll(' ', '').length - 1) || ' ');
}

function plainNumber(value: number): string {
  return formatFloat(value).replace('+Inf', '.inf').replace('-Inf', '-.inf').replace('NaN', '.nan');
}
