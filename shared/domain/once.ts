/**
 * What gives the value that `make` makes, made when it is first asked for and kept: for tables that only some requests need, so
 * that no process begins by building them.
 */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly is: Made } | null = null;
  return () => {
    made ??= { is: make() };
    return made.is;
  };
}
