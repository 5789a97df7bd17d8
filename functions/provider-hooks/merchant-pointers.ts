/** Pointers into an application (RFC 6901) to fields of its merchant. */
export function merchantPointers(fields: readonly string[]): readonly string[] {
  return fields.map((field) => `/merchant/${field}`);
}
