/** Where a store tells what of DynamoDB's capacity its calls took. A store that has none asks for no figures. */
export interface CapacityMeter {
  /** Units as DynamoDB counts them; of a refused transaction, and of a call without an answer, it tells none. */
  spent(kind: 'read' | 'write', units: number): void;
}
