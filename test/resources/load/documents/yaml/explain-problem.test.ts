import { describe, expect, it } from 'vitest';
import { explainProblem } from '../../../../../src/resources/load/documents/yaml/explain-problem.ts';
import { createYamlParser } from '../../../../../src/resources/load/documents/yaml/parse-yaml.ts';

describe('explainProblem', () => {
  it.each([
    ['host: *.example.com', /begins with \*/, /quotes/],
    ['name: @a', /begin with @/, /quotes/],
    ['a: {{ .Values.a }}', /template/, /helm/],
    ['b: 1\n\na:\n  b: {{ .Values.a }}', /template/, /helm/],
    ['a: b\n\tc: d', /tab/, /blanks/],
    ['a: b: c', /mapping/, /quotes/],
    ['a: [b\nc: d', /not closed/, /opening/],
    ['a:\n- b\n c: d', /list/, /dashes/],
  ])('tells what to do about %j', async (text, message, hint) => {
    const parsed = (await createYamlParser())(text);
    if (parsed.ok) throw new Error('the text is in order');
    const explained = explainProblem(parsed.problem.message, text, parsed.problem.offset);
    expect(explained.message).toMatch(message);
    expect(explained.hint).toMatch(hint);
  });

  it('finds the braces of a template where the parser names no place', () => {
    const text = 'a: 1\nb: {{ x }}\n';
    expect(explainProblem('a key must be a text', text, 0).offset).toBe(text.indexOf('{{'));
  });

  it('gives the words of the parser where there are no better ones', () => {
    expect(explainProblem('something else', 'a: 1', 0)).toEqual({ message: 'something else' });
  });
});
