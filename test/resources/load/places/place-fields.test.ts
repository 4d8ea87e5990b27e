import { beforeAll, describe, expect, it } from 'vitest';
import type { InputDocument } from '../../../../src/resources/load/documents/input-document.ts';
import { createFieldPlacer, type PlaceField } from '../../../../src/resources/load/places/place-fields.ts';
import { documentOf, object } from '../objects.ts';

const text = 'spec:\n  port: 0777\n  name:\n    "x"\n  list: [{a: on}]\n';
const document = (content: string, at: InputDocument['at'] = []): InputDocument => ({
  ...documentOf(object('Service', 's'), 10),
  text: { source: { name: 'file.yaml', text: content }, text: content, line: 10 },
  at,
});
let placeField: PlaceField;
beforeAll(async () => {
  placeField = await createFieldPlacer();
});
const place = (held: InputDocument, path: (string | number)[], atKey?: boolean) => {
  const { place: found, written } = placeField(held, path, atKey);
  return [`${found.file} ${found.line}:${found.column}`, written];
};

describe('a field', () => {
  it('stands where its value does, or at its key when that is asked for', () => {
    expect(place(document(text), ['spec', 'port'])).toEqual(['file.yaml 11:9', '0777']);
    expect(place(document(text), ['spec', 'port'], true)).toEqual(['file.yaml 11:3', '0777']);
    expect(place(document(text), ['spec', 'list', 0, 'a'])).toEqual(['file.yaml 14:14', 'on']);
  });

  it('stands at its key when it holds others', () => {
    expect(place(document(text), ['spec', 'list'])).toEqual(['file.yaml 14:3', undefined]);
    expect(place(document(text), ['spec', 'list', 0])).toEqual(['file.yaml 14:10', undefined]);
  });

  it('that is not there stands at its nearest parent', () => {
    expect(place(document(text), ['spec', 'none', 3])[0]).toBe('file.yaml 10:1');
  });

  it('of an object inside a List is found below that object', () => {
    expect(place(document('items:\n- spec: {port: 80}\n', ['items', 0]), ['spec', 'port'])[0]).toBe('file.yaml 11:16');
  });

  it('has the place of its document where there is no text', () => {
    expect(placeField(documentOf(object('Service', 's'), 4), ['spec'])).toEqual({
      place: { file: 'in.yaml', line: 4 },
    });
  });
});

it('keeps documents apart', () => {
  const [one, two] = [document('a: 1\n'), document('b: 1\na: 22\n')];
  expect([place(one, ['a']), place(two, ['a']), place(one, ['a'])].map(([, written]) => written)).toEqual([
    '1',
    '22',
    '1',
  ]);
});
