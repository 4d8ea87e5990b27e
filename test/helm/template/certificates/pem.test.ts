import { expect, it } from 'vitest';
import { pem } from '../../../../src/helm/template/certificates/pem.ts';

it.each([
  [1, [4]],
  [48, [64]],
  [49, [64, 4]],
])('%i bytes are lines of %j characters', (size, lengths) => {
  const [first, ...lines] = pem('A KEY', Buffer.alloc(size, 255)).split('\n');
  const [last, end] = lines.splice(-2);
  expect([first, last, end]).toEqual(['-----BEGIN A KEY-----', '-----END A KEY-----', '']);
  expect(lines.map((line) => line.length)).toEqual(lengths);
  expect(Buffer.from(lines.join(''), 'base64')).toHaveLength(size);
});
