/** Whether a value is an id of Adyen's that may stand in a path of its API. */
export function isEntityId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9]{1,64}$/.test(value);
}
