import { describe, expect, it } from 'vitest';
import { backendScheme } from '../../../../src/translate/features/backend-scheme/feature.ts';
import { clientInput, httpOf } from '../traffic-input.ts';

describe('the scheme towards backends', () => {
  it('follows the backend only when asked to', () => {
    expect(httpOf(backendScheme, clientInput({ scheme: 'MatchBackend' })).value).toEqual({ matchBackendScheme: true });
    expect(httpOf(backendScheme, clientInput({ scheme: 'Preserve' }))).toEqual({});
  });
});
