import { describe, expect, it } from 'vitest';
import { suppressionsFromAnnotations } from '../../../src/analyze/suppress/from-annotations.ts';
import type { JsonObject, JsonValue } from '../../../src/core/json.ts';
import type { InputDocument } from '../../../src/resources/load/documents/input-document.ts';

const ref = { group: '', kind: 'Service', namespace: 'shop', name: 'cart' };
const document = (metadata: JsonValue | undefined): InputDocument => ({
  object: { ...(metadata !== undefined && { metadata }) } as JsonObject,
  ref,
  place: { file: 'in.yaml', line: 1 },
  at: [],
});

describe('suppressions in annotations', () => {
  it('are about their own object, and know where they stand', () => {
    const annotations = { 'egctl/ignore.EG0007': 'why', 'egctl/other': 'x', 'my.egctl/ignore.EG0001': 'x' };
    expect(suppressionsFromAnnotations([document({ annotations })])).toEqual([
      {
        code: 'EG0007',
        scope: { resource: ref },
        reason: 'why',
        by: 'annotation',
        source: { resource: ref, path: ['metadata', 'annotations', 'egctl/ignore.EG0007'] },
      },
    ]);
  });

  it('may be several', () => {
    const annotations = { 'egctl/ignore.EG0007': 'a', 'egctl/ignore.EG0008': null };
    const reasons = suppressionsFromAnnotations([document({ annotations }), document({ annotations })]);
    expect(reasons.map(({ code, reason }) => `${code}=${reason}`)).toEqual([
      'EG0007=a',
      'EG0008=',
      'EG0007=a',
      'EG0008=',
    ]);
  });

  it.each([[undefined], [null], ['text'], [{}], [{ annotations: [] }], [{ annotations: 'x' }]])(
    'are none where metadata is %j',
    (metadata) => {
      expect(suppressionsFromAnnotations([document(metadata)])).toEqual([]);
    },
  );
});
