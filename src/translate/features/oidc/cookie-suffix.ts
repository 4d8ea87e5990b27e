/**
 * What is appended to the names of a policy's cookies, so that two policies on one host do not overwrite each other's: the FNV-1a
 * hash (32 bits) of the policy's UID in hex.
 */
export function cookieSuffix(uid: string | undefined): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(uid ?? '')) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16);
}
