/** What of an SDK client is touched here. */
interface Client {
  readonly middlewareStack: { remove(name: string): boolean };
}

/**
 * The client itself, which from now on makes no log entries. The SDK copies every request and answer into one, with
 * what it deems sensitive masked, even where there is no logger: milliseconds of a cold start, and copies of items
 * that nobody asked for. Throws where the SDK has no such step any more.
 */
export function withoutRequestLog<C extends Client>(client: C): C {
  if (!client.middlewareStack.remove('loggerMiddleware'))
    throw new Error('The SDK has no loggerMiddleware to take out.');
  return client;
}
