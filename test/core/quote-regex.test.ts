import { expect, it } from 'vitest';
import { quoteRegex } from '../../src/core/quote-regex.ts';

it('quotes what RE2 would read as syntax', () => {
  expect(quoteRegex('/a.b+c(d)[e]{f}^$|\\*?-_')).toBe('/a\\.b\\+c\\(d\\)\\[e\\]\\{f\\}\\^\\$\\|\\\\\\*\\?-_');
});
