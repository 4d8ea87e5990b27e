import { expect, it } from 'vitest';
import { readsAsText } from '../../../src/helm/template/reads-as-text.ts';

// By the real Helm, which puts what does not read back as text between quotation marks.
const texts = [
  'a nan NaN Infinity oN yEs = << + - . 1.2.3 192.168.0.1 1/2 --1 1e _1 0o8 0b12 0x1p3 1,5 12:60',
  '2001-13-01 2001-02-30 2001-01-01T10:10:10',
].flatMap((line) => line.split(' '));
const others = [
  '~ null Null true FALSE yes No on OFF y N .nan .inf -.Inf 1 -1 +1 08 0777 0x1F +0x1f 0b1 0o7 1_000 1_0.5 .5 -.5 5.',
  '+.5e1 1e5 -1e-5 09.5 99999999999999999999 1:2:3 12:30 2001-01-01 2001-1-1 2001-01-01t10:10:10Z',
].flatMap((line) => line.split(' '));

it.each(texts)('%s is text', (text) => {
  expect(readsAsText(text)).toBe(true);
});

it.each(['', ...others, '2001-01-01 10:10:10.5'])('%j is not', (text) => {
  expect(readsAsText(text)).toBe(false);
});
