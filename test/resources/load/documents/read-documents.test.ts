import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../../src/core/diagnostic.ts';
import { readDocuments } from '../../../../src/resources/load/documents/read-documents.ts';
import { type LoadProfile, profiles } from '../../../../src/resources/load/profiles.ts';

const read = async (text: string, profile: LoadProfile = profiles.controller) => {
  const { objects, diagnostics } = await readDocuments([{ name: 'in', text }], profile);
  return {
    objects: objects.map(({ object, at, text: document, offset }) => {
      const place = document.text.slice(offset, offset + 4);
      return `${String(object.kind)} ${formatPath(at)} ${document.line} ${JSON.stringify(place)}`;
    }),
    told: diagnostics.map(
      ({ code, severity, place }) => `${severity} ${code} ${place?.line ?? '-'}:${place?.column ?? '-'}`,
    ),
  };
};
const service = 'apiVersion: v1\nkind: Service\n';

describe('readDocuments', () => {
  it('finds the objects of all texts in order, with their first characters', async () => {
    expect(await read(`# c\n\n${service}---\n  {"apiVersion": "v1", "kind": "Secret"}\n`)).toEqual({
      objects: ['Service  1 "apiV"', 'Secret  5 "{\\"ap"'],
      told: [],
    });
    const texts = [
      { name: 'a', text: service },
      { name: 'b', text: service },
    ];
    const { objects } = await readDocuments(texts, profiles.controller);
    expect(objects.map(({ text }) => text.source.name)).toEqual(['a', 'b']);
  });

  it('unpacks Lists, also inside Lists', async () => {
    const item = '{apiVersion: v1, kind: Service}';
    const text = `apiVersion: v1\nkind: List\nitems:\n- ${item}\n- {apiVersion: v1, kind: ServiceList, items: [${item}, 5]}\n`;
    expect(await read(text)).toEqual({
      objects: ['Service items[0] 1 "{api"', 'Service items[1].items[0] 1 "{api"'],
      told: ['error document-not-an-object 5:80'],
    });
    expect((await read(text, profiles.egctl)).objects).toEqual(['List  1 "apiV"']);
    expect((await read('apiVersion: v1\nkind: List\nitems: 5\n')).objects).toEqual(['List  1 "apiV"']);
  });

  it('takes JSON objects without separators where the profile does', async () => {
    const text = '{"apiVersion":"v1","kind":"A"}\n{"apiVersion":"v1","kind":"B"}\n';
    expect((await read(text)).objects).toHaveLength(2);
    expect(await read(text, profiles.egctl)).toMatchObject({ objects: [], told: ['error yaml-syntax 2:1'] });
  });

  it.each([
    ['', ['error source-empty -:-']],
    ['# c\n', ['error source-empty -:-']],
    ['5', ['error document-not-an-object 1:1']],
    ['\n- a', ['error document-not-an-object 2:1']],
    ['a: 1', ['error api-version-missing 1:1', 'error kind-missing 1:1']],
    ['apiVersion: ""\nkind: A', ['error api-version-missing 1:1']],
    ['apiVersion: v1\nkind: 5', ['error kind-missing 1:1']],
    ['a: [\n', ['error yaml-syntax 2:1']],
  ])('tells what keeps %j from being an object', async (text, told) => {
    expect(await read(text)).toEqual({ objects: [], told });
  });

  it('refuses repeated keys in owned groups that are checked, and warns of them elsewhere', async () => {
    const owned = 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nkind: Gateway\n';
    expect((await read(owned)).told).toEqual(['error yaml-repeated-key 3:1']);
    expect((await read(owned, profiles.raw)).told).toEqual(['warning yaml-repeated-key 3:1']);
    expect((await read(`${service}kind: Secret\n`)).told).toEqual(['warning yaml-repeated-key 3:1']);
  });

  it('refuses blank documents where the Go egctl does', async () => {
    const text = `${service}---\n# c\n---\n${service}`;
    expect((await read(text)).told).toEqual([]);
    expect(await read(text, profiles.egctl)).toMatchObject({ told: ['error document-blank 4:1'] });
    expect((await read('', profiles.egctl)).told).toEqual([]);
  });
});
