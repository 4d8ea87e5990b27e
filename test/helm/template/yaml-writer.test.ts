import { describe, expect, it } from 'vitest';
import { YamlWriter } from '../../../src/helm/template/yaml-writer.ts';

describe('YamlWriter', () => {
  it('starts a line only where the present one has content', () => {
    const writer = new YamlWriter(80);
    writer.indent(0);
    writer.put('a');
    writer.indent(2);
    writer.put('b');
    writer.indent(-2);
    expect(writer.text()).toBe('a\n  b\n');
  });

  it('keeps a collection on the line of the indicators before it', () => {
    const writer = new YamlWriter(80);
    writer.indicator('-', { spaced: true, leads: true });
    expect(writer.compact).toBe(true);
    writer.indent(2);
    writer.put('a');
    writer.indicator(':', { spaced: false, leads: false });
    expect(writer.compact).toBe(false);
    writer.indent(4);
    writer.put('b');
    expect(writer.text()).toBe('- a:\n    b');
  });

  it('writes a space once', () => {
    const writer = new YamlWriter(80);
    writer.space();
    writer.put('a');
    writer.space();
    writer.space();
    writer.indicator('?', { spaced: true, leads: true });
    expect(writer.text()).toBe('a ?');
  });

  it('knows when a line is too wide, by characters', () => {
    const writer = new YamlWriter(3);
    writer.put('éé😀');
    expect(writer.tooWide).toBe(false);
    writer.put('x');
    expect(writer.tooWide).toBe(true);
    writer.lineBreak();
    expect([writer.tooWide, writer.compact]).toEqual([false, true]);
  });
});
