/*
 * The examples of terms of service, invented; a test parses each with the schema it illustrates, and reads the one as the other says.
 */

export const termsCheckExample = {
  text: 'You may not upload material that sexually exploits children. We remove it and close the account. Questions are welcome at any time.',
} as const;

export const termsReportExample = {
  language: 'en',
  items: [
    {
      item: 'prohibit',
      result: 'pass',
      quote: 'You may not upload material that sexually exploits children.',
    },
    { item: 'remove', result: 'pass', quote: 'We remove it and close the account.' },
    { item: 'report', result: 'fail', quote: null },
  ],
} as const;
