/** The world outside a command: handed in, so that tests run commands without a process of their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data only. Resolves when written; a closed pipe (`| head`) ends the program quietly. */
  readonly stdout: OutputStream;
  /** Progress, warnings and hints. */
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Aborted by Ctrl-C and SIGTERM: long-running commands end cleanly on it. */
  readonly signal: AbortSignal;
}

/** A text stream; `colour` tells whether escape codes may be written, `terminal` whether a person is looking. */
export interface OutputStream {
  readonly write: (text: string) => void;
  readonly colour: boolean;
  readonly terminal: boolean;
  readonly columns: number;
}
