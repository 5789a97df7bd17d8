/** What a pre-flight asks an AWS account, in our words. Each rejects where AWS does not answer, or refuses to. */
export interface Account {
  /** Twelve digits; null where there are no credentials that AWS takes. */
  accountId(): Promise<string | null>;
  /** The version of CDK’s bootstrap stack in the region; null where there is none. */
  bootstrapVersion(): Promise<number | null>;
  /** How many executions the account may run at once in the region, and how many of those no function has set aside. */
  concurrency(): Promise<{ readonly limit: number; readonly unreserved: number }>;
  /** How many executions this stage’s functions have set aside already; 0 before the first deployment. */
  reservedByStage(): Promise<number>;
  /** The role under which API Gateway logs in the region; null where there is none. */
  gatewayLogRole(): Promise<string | null>;
}

/** What it asks the machine it runs on. */
export interface Machine {
  /** As `process.versions.node`. */
  readonly nodeVersion: string;
  /** Lines of `git status --porcelain`; null where this is no repository. */
  gitChanges(): Promise<readonly string[] | null>;
}
