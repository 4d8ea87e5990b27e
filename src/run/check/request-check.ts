/** What a header has to be: a text, `/an expression/`, true (present) or null (absent). */
export type HeaderExpectation = string | true | null;

/** What an answer has to be; members that are absent are not looked at. */
export interface Expectation {
  readonly status?: number;
  /** The Service that answers: `namespace/name`, with or without `:port`. */
  readonly service?: string;
  /** Headers and path as the upstream received them; known for echo upstreams only. */
  readonly requestHeaders?: Readonly<Record<string, HeaderExpectation>>;
  readonly path?: string;
  readonly responseHeaders?: Readonly<Record<string, HeaderExpectation>>;
  /** The Location of a redirect. */
  readonly redirect?: string;
  /** A text that the body contains. */
  readonly body?: string;
  /** Shares of the Services in percent, over all `times`. */
  readonly distribution?: Readonly<Record<string, number>>;
  /** Percentage points that a share may be off. */
  readonly tolerance: number;
  /** The connection is refused, or ended without an answer. */
  readonly refused?: boolean;
}

/** A request to send and what it has to give. */
export interface RequestCheck {
  readonly name: string;
  /** http, https, ws, wss, grpc, grpcs, tcp, tls and udp; the port is that of the Gateway. */
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Certificate and key that the client shows, both PEM. */
  readonly clientCertificate?: { readonly certificate: string; readonly key: string };
  readonly gateway?: string;
  readonly times: number;
  readonly expect: Expectation;
}
