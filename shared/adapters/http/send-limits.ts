/** How much of a receiver is put up with. */
export interface SendLimits {
  /** For all of it together: looking up, connecting, TLS, writing and reading. */
  readonly ms: number;
  /** Bytes of a status line and its headers. */
  readonly headBytes: number;
  /** Bytes of a body that are read before the connection is cut. */
  readonly drainBytes: number;
  /** Bytes of a body that are kept where it is asked for. */
  readonly answerBytes: number;
}

/** Fifteen seconds, as Standard Webhooks 1.0.0 advises; headers and body as any receiver's framework sends them. */
export const sendLimits: SendLimits = {
  ms: 15_000,
  headBytes: 16_384,
  drainBytes: 65_536,
  answerBytes: 4_096,
};
