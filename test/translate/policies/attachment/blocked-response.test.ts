import { expect, it } from 'vitest';
import { blocksRequests } from '../../../../src/translate/policies/attachment/blocked-response.ts';

it.each([
  [[], false],
  [[{ message: 'm' }], true],
  [[{ message: 'm', failOpen: true }], false],
  [
    [
      { message: 'm', failOpen: true },
      { message: 'n', failOpen: false },
    ],
    true,
  ],
])('%j block requests: %s', (problems, expected) => {
  expect(blocksRequests(problems)).toBe(expected);
});
