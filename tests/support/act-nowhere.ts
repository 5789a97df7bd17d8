/** What acts at sources need where nobody acts: nothing is started, nothing told. */
export const actNowhere = {
  actStarter: { startAct: async () => {} },
  tellAct: () => {},
} as const;
