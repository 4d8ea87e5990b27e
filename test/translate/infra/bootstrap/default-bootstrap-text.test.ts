import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { defaultBootstrap } from '../../../../src/translate/infra/bootstrap/default-bootstrap.ts';
import { defaultBootstrapText } from '../../../../src/translate/infra/bootstrap/default-bootstrap-text.ts';
import { goodValue } from '../infra-fixture.ts';

it('says what the default bootstrap says', () => {
  const text = defaultBootstrapText();
  expect(load(text)).toEqual(goodValue(defaultBootstrap({})));
  expect(text).toMatch(/^admin:\n/);
});
