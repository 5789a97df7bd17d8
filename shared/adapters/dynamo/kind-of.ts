/** What an item is, by what stands before the first `#` of its sort key. */
export const kindOf = (sk: string): string => sk.split('#', 1).join('');
