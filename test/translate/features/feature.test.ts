import { expect, it } from 'vitest';
import { defineFeature } from '../../../src/translate/features/feature.ts';
import { features } from '../../../src/translate/features/registry.ts';

it('gives a feature back as it is', () => {
  const feature = { name: 'a', summary: 'Does a.', fields: [] };
  expect(defineFeature(feature)).toBe(feature);
});

it.each(features)('$name says in one sentence what it does', ({ name, summary }) => {
  expect(name).toMatch(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/);
  expect(summary).toMatch(/^[A-Za-z:].*[^.]\.$/);
});

it.each(features.filter(({ secrets }) => secrets))('$name hides a secret wherever it shows it', ({ secrets = [] }) => {
  expect(new Set(secrets.map(({ stage }) => stage)).has('ir')).toBe(true);
  expect(secrets.filter(({ type, path }) => type === '' || path.length === 0)).toEqual([]);
});
