import { describe, expect, it } from 'vitest';
import { compression } from '../../../../src/translate/features/compression/feature.ts';
import { trafficOf } from '../traffic-input.ts';

describe('compression', () => {
  it('takes compressors that have the block of their type and prefers the first of the policy', () => {
    const compressor = [
      { type: 'Gzip', brotli: {} },
      { type: 'Brotli', brotli: {}, minContentLength: '1Ki' },
    ];
    expect(trafficOf(compression, { compressor, compression: [{ type: 'Zstd' }] }).value).toEqual({
      compression: [{ type: 'Brotli', minContentLength: 1024 }],
    });
  });

  it('takes every entry of the deprecated field', () => {
    expect(trafficOf(compression, { compression: [{ type: 'Gzip' }, { type: 'Brotli' }] }).value).toEqual({
      compression: [{ type: 'Gzip', chooseFirst: true }, { type: 'Brotli' }],
    });
    expect(trafficOf(compression, { compressor: [] })).toEqual({});
  });
});
