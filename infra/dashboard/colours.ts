/** Colours that stay apart for people who see few of them (Okabe and Ito, Color Universal Design), on white and on black. */
export const outcomeColours: ReadonlyMap<string, string> = new Map([
  ['approve', '#009e73'],
  ['review', '#e69f00'],
  ['decline', '#d55e00'],
]);
