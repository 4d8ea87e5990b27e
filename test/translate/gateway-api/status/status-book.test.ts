import { describe, expect, it } from 'vitest';
import { setCondition } from '../../../../src/translate/gateway-api/status/condition.ts';
import { createStatusBook } from '../../../../src/translate/gateway-api/status/status-book.ts';

const old = { type: 'Accepted', status: 'True', reason: 'Old', message: '' } as const;
const object = () => ({
  metadata: { name: 'o' },
  status: { conditions: [old], ancestors: [{ ancestorRef: { name: 'a' }, controllerName: 'c', conditions: [old] }] },
});

describe('createStatusBook', () => {
  it('starts with what the input says and never changes it', () => {
    const input = object();
    const draft = createStatusBook().of(input);
    expect(draft).toEqual(object().status);
    setCondition(draft.conditions ?? [], { ...old, reason: 'New' });
    setCondition(draft.ancestors?.[0]?.conditions ?? [], { ...old, reason: 'New' });
    draft.ancestors?.push({ ancestorRef: { name: 'b' }, conditions: [] });
    expect(input).toEqual(object());
    expect(draft.ancestors?.[0]?.conditions[0]?.reason).toBe('New');
  });

  it('keeps one draft for each object, not for each name', () => {
    const book = createStatusBook();
    const input = object();
    expect(book.of(input)).toBe(book.of(input));
    expect(book.of(object())).not.toBe(book.of(input));
  });

  it('is empty for an object without status, whose ancestors may have no conditions', () => {
    const book = createStatusBook();
    expect(book.of({})).toEqual({});
    const bare = { status: { ancestors: [{ ancestorRef: { name: 'a' } }] } };
    expect(book.of(bare as never).ancestors).toEqual([{ ancestorRef: { name: 'a' }, conditions: [] }]);
  });

  it('knows what was touched', () => {
    const book = createStatusBook();
    const input = object();
    expect(book.touched(input)).toBe(false);
    book.of(input);
    expect(book.touched(input)).toBe(true);
  });
});
