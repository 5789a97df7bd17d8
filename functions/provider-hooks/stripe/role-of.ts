/** The role that weighs most of those that Stripe says a person has in an account, or undefined. */
export function roleOf(
  relationship: { readonly [Role in (typeof roles)[number]]?: unknown } | undefined,
): string | undefined {
  return roles.find((role) => relationship?.[role] === true)?.replace('_', '-');
}

const roles = ['owner', 'director', 'executive', 'representative', 'authorizer', 'legal_guardian'] as const;
