import { compact } from '../../../core/compact.ts';
import { quantityToInteger } from '../../../core/quantity.ts';
import type { BackendTrafficPolicy, Compression as CompressionSpec } from '../../../resources/generated/types.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { Compression } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

/** `compressor` replaces the deprecated `compression` and needs the block of each entry's type. */
function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { compressor = [], compression = [] } = policy.spec;
  const entries = compressor.length > 0 ? compressor : compression;
  const list = entries
    .map((entry, index): Compression | undefined =>
      compressor.length > 0 && !hasOwnBlock(entry) ? undefined : compressorOf(entry, index),
    )
    .filter((entry) => entry !== undefined);
  return list.length > 0 ? { value: { compression: list } } : {};
}

function hasOwnBlock({ type, gzip, brotli, zstd }: CompressionSpec): boolean {
  const blocks: Readonly<Record<string, unknown>> = { Gzip: gzip, Brotli: brotli, Zstd: zstd };
  return blocks[type] !== undefined && blocks[type] !== null;
}

/** The first entry of the policy is preferred when a client takes several. */
function compressorOf({ type, minContentLength }: CompressionSpec, index: number): Compression {
  const length = minContentLength === undefined ? undefined : quantityToInteger(minContentLength);
  return compact({
    type,
    chooseFirst: index === 0 ? true : undefined,
    minContentLength: length?.ok ? Number(length.value) : undefined,
  });
}
