import { expect, it } from 'vitest';
import { filterFlags } from '../../../src/commands/config/filter-flags.ts';

it.each(Object.entries(filterFlags))('the flag of %s has its name', (name, flag) => {
  expect(flag.name).toBe(name);
  expect(flag.kind).toBe(name === 'port' ? 'number' : 'string');
});
