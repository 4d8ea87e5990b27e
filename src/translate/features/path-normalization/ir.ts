/** What happens to paths with escaped slashes. */
export type PathEscapedSlashAction = 'KeepUnchanged' | 'RejectRequest' | 'UnescapeAndRedirect' | 'UnescapeAndForward';

/** How request paths are normalised. */
export interface PathSettings {
  readonly mergeSlashes: boolean;
  readonly escapedSlashesAction: PathEscapedSlashAction;
}

declare module '../../ir/listener.ts' {
  interface HTTPListener {
    readonly path: PathSettings;
  }
}
