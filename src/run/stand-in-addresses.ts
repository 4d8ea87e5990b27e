/** Base of the block for benchmarks (RFC 2544), 131,072 addresses that nobody routes. */
const base = 198 * 2 ** 24 + 18 * 2 ** 16;

/** Addresses that stand for Services. */
export interface StandInAddresses {
  /** The address of a Service by a key of the caller's: the same one for as long as this lives, so that a new Service moves no other. */
  readonly of: (service: string) => string;
}

/** Hands out addresses in the order in which Services are first asked for. */
export function createStandInAddresses(): StandInAddresses {
  const addresses = new Map<string, string>();
  return {
    of: (service) => {
      const known = addresses.get(service);
      if (known !== undefined) return known;
      const address = addressAt(addresses.size + 1);
      addresses.set(service, address);
      return address;
    },
  };
}

function addressAt(index: number): string {
  const value = base + index;
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
