import { expect, it } from 'vitest';
import { TemplateError } from '../../../src/helm/template/template-error.ts';

it('knows no place until it is told', () => {
  expect(new TemplateError('why')).toMatchObject({
    name: 'TemplateError',
    file: undefined,
    place: undefined,
    calls: [],
  });
  expect(new TemplateError('why', 'f', '1:2', ['t (f:3:4)'])).toMatchObject({
    message: 'why',
    file: 'f',
    place: '1:2',
    calls: ['t (f:3:4)'],
  });
});
