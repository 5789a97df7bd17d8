/** What a source signs with when it sends. */
export interface SigningWith {
  readonly secret: string;
  readonly nowMs: number;
  /** As the source was told it: Square signs it. */
  readonly notificationUrl: string;
}

/** The headers that say whose a body is, as a source makes them. For the command line and for tests: we send nothing as a source. */
export type HookSigner = (body: Uint8Array, signing: SigningWith) => Readonly<Record<string, string>>;
