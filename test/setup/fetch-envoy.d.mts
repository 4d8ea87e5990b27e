/** The release that the tests are written against. */
export const envoyVersion: string;
/** Folder of everything that test set-ups download or build. */
export const testCache: string;
/** Path of an Envoy binary, or undefined where none can be had. */
export function envoyBinary(): Promise<string | undefined>;
