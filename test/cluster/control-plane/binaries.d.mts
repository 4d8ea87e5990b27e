/** Paths of the binaries of the test control plane. */
export interface ClusterBinaries {
  readonly controlPlane: string;
  readonly kwok: string;
  readonly kwokManifests: string;
  readonly kubectl: string;
  readonly helm: string;
  readonly missing: readonly string[];
}
/** Paths of what is there already; `missing` names what is not. */
export function findBinaries(): Promise<ClusterBinaries>;
/** Builds what is missing. */
export function buildBinaries(log?: (line: string) => void): Promise<ClusterBinaries>;
