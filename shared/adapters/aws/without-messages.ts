/**
 * The same work, which rejects as before, but with an error of which only the class is left. What a handler throws
 * the runtime writes into the log with its message and its stack: a parser's message quotes what it read, a store's what was
 * stored.
 */
export function withoutMessages<A extends unknown[], R>(
  work: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (thrown) {
      throw bareError(thrown);
    }
  };
}

function bareError(thrown: unknown): Error {
  const bare = new Error('What was thrown may quote what was read: only its class is told.');
  bare.name = thrown instanceof Error ? thrown.name : 'Unknown';
  // The first line of a stack is the message, and the rest names our own files alone: it is left as it was here.
  return bare;
}
