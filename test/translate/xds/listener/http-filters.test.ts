import { expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import { defineFeature } from '../../../../src/translate/features/feature.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { createProvenance } from '../../../../src/translate/provenance.ts';
import { joinHttpFilters } from '../../../../src/translate/xds/listener/http-filters.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { createTranslation } from '../../../../src/translate/xds/translation.ts';
import { httpScope } from '../xds-scopes.ts';

const filter = (value: number) => ({ name: 'f', typedConfig: any('x', { value }) });
const join = (toXds: ToXdsHooks) => {
  const features = [defineFeature({ name: 'f', summary: '', fields: [], toXds })];
  const t = createTranslation({}, controllerOptions, createProvenance(), features);
  return joinHttpFilters(t, [filter(1)], httpScope());
};

it('keeps a filter that is there', () => {
  expect(join({ httpFilters: () => ok([filter(2)]) })).toEqual({ ok: true, value: [filter(1)] });
});

it('merges where the feature does', () => {
  const mergeHttpFilter: ToXdsHooks['mergeHttpFilter'] = (present, added) => ({
    ...added,
    typedConfig: any('x', { value: Number(present.typedConfig.value) + Number(added.typedConfig.value) }),
  });
  expect(join({ httpFilters: () => ok([filter(2)]), mergeHttpFilter })).toEqual({ ok: true, value: [filter(3)] });
});

it('fails with the feature', () => {
  expect(join({ httpFilters: () => fail('no') })).toEqual({ ok: false, error: 'no' });
});
