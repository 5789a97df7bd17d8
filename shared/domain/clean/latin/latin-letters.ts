/** The text with each letter replaced by its spelling in the table; letters that are not in it stay. */
export function latinLetters(text: string, table: ReadonlyMap<string, string>): string {
  let latin = '';
  for (const letter of text) latin += table.get(letter) ?? letter;
  return latin;
}

/** A table from `letter=spelling` pairs with spaces between them; a pair may end in `=` for a silent letter. */
export function letterTable(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split(' ').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** Armenian as BGN/PCGN spells it, without apostrophes. */
export const armenian = letterTable(
  'ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch ' +
    'պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev',
);

/** Georgian by the national system of 2002, without apostrophes. */
export const georgian = letterTable(
  'ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ' +
    'ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h',
);
