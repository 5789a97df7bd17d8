/** The 32 bytes that 64 lower-case hex digits write, or null for anything else: one MAC has one spelling. */
export function readHexMac(text: string): Uint8Array | null {
  return /^[0-9a-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null;
}
