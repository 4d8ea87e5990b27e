import { compact } from '../../../core/compact.ts';
import type { LoadBalancer as LoadBalancerSpec } from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import type { ConsistentHash } from './ir.ts';

/** The largest Maglev table that Envoy takes. */
const maxTableSize = 5000011;

/** What is hashed, and the size of the Maglev table, which must be a prime number. */
export function consistentHash({ consistentHash: spec }: LoadBalancerSpec, read: FieldReader): ConsistentHash {
  if (!spec) return {};
  return compact({ ...hashSource(spec), tableSize: tableSize(spec.tableSize, read) });
}

function hashSource(spec: NonNullable<LoadBalancerSpec['consistentHash']>): ConsistentHash {
  switch (spec.type) {
    case 'SourceIP':
      return { sourceIP: true };
    case 'Header':
      return spec.header ? { headers: [{ name: spec.header.name }] } : {};
    case 'Headers':
      return { headers: spec.headers?.map(({ name }) => ({ name })) };
    case 'Cookie':
      return { cookie: spec.cookie };
    case 'QueryParams':
      return { queryParams: spec.queryParams?.map(({ name }) => ({ name })) };
    default:
      return {};
  }
}

function tableSize(size: number | undefined, read: FieldReader): number | undefined {
  if (size === undefined) return undefined;
  if (size > maxTableSize) read.problem(`${size} is larger than ${maxTableSize}`, 'consistentHash', 'tableSize');
  else if (!isPrime(size)) read.problem(`${size} is not a prime number`, 'consistentHash', 'tableSize');
  return size;
}

function isPrime(value: number): boolean {
  if (value < 2 || !Number.isInteger(value)) return false;
  for (let divisor = 2; divisor * divisor <= value; divisor++) if (value % divisor === 0) return false;
  return true;
}
