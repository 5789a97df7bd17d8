/** What a policy can oblige a provider to do, each with the sentence that says what that is. */
export const obligations = {
  'manual-review': 'Have a person look at the application and record what they decide.',
  'do-not-onboard': 'Do not board the merchant unless a person decides otherwise and says why.',
  'preserve-evidence':
    'Keep the application and what came with it, unchanged and locked away, as long as the law asks.',
  'report-to-hotline':
    'Report what was found to the hotline of the country; `reportTo` names it where it is known.',
  'report-suspicion':
    'Report the suspicion to the financial intelligence unit of the country where its law asks for that.',
  'report-to-sanctions-authority':
    'Freeze what has to be frozen and report to the authority that keeps the sanctions list.',
  'do-not-tip-off':
    'Tell the merchant nothing of flags, lists, reports or who else knows: only what `merchantText` says.',
  'contact-coalition-desk':
    'Tell the coalition’s desk that its flag met an applicant, and ask what is known.',
  'ask-for-missing-details':
    'Ask the merchant for what is missing or could not be read, and screen once more.',
  'ask-for-terms-of-service':
    'Ask for terms of service that prohibit, remove and report sexual abuse of children.',
  'enhanced-due-diligence':
    'Look closer before boarding: content controls, age and consent records, owners, complaints, other accounts.',
} as const;
export type Obligation = keyof typeof obligations;

/** True for a slug that says what a provider has to do. */
export function isObligation(slug: string): slug is Obligation {
  return Object.hasOwn(obligations, slug);
}
