import { describe, expect, it } from 'vitest';
import { compatReport } from '../../../../src/commands/experimental/validate/compat-report.ts';
import { loadTexts } from '../../../../src/resources/load/load.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';

const ok = '\u001b[32mOK\u001b[0m\n';
const good =
  'apiVersion: gateway.networking.k8s.io/v1\nkind: GatewayClass\nmetadata: { name: eg }\nspec: { controllerName: a.b/c }\n';
const bad = (name: string): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: GatewayClass\nmetadata: { name: ${name} }\nspec: { controllerName: 5 }\n`;

const report = async (...texts: readonly string[]): Promise<string> =>
  compatReport(
    await loadTexts(
      texts.map((text, i) => ({ name: `${i}.yaml`, text })),
      { profile: profiles.egctl },
    ),
  );

// spec/loading.md section 8
describe('compatReport', () => {
  it('is a green OK without errors, also for an empty file', async () => {
    expect(await report(good)).toBe(ok);
    expect(await report('')).toBe(ok);
  });

  it('has the text of the document, its errors without a prefix and an empty line', async () => {
    const [head = '', ...rest] = (await report(bad('one'))).split('spec.controllerName: ');
    expect(head).toBe(`${bad('one')}\n`);
    expect(rest).toEqual([expect.stringMatching(/^[^\n]+\n\n$/)]);
  });

  it('shows six lines of longer documents, the piece behind the last line feed counted', async () => {
    const six = `${bad('six')}# five\n# six`;
    expect((await report(six)).split('\n').slice(0, 7)).toEqual([...six.split('\n'), expect.stringMatching(/^spec/)]);
    expect((await report(`${six}\n`)).split('\n')[6]).toBe('...');
  });

  it('keeps errors with their documents, over files and separators', async () => {
    const text = await report(`${good}---\n${bad('one')}---\n${bad('two')}`, bad('three'));
    expect(text.match(/name: \w+/g)).toEqual(['name: one', 'name: two', 'name: three']);
    expect(text.match(/^spec\.controllerName: /gm)).toHaveLength(3);
  });
});
