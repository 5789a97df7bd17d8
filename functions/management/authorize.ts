import type { Member } from '../../shared/contracts/coalition.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { MemberRole, Scope } from '../../shared/contracts/vocabulary.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { TokenClaims, TokenVerifier } from '../../shared/token-ports.ts';

/** What a caller must hold: the scope or one of several, and one of the roles (`any`: every member of the coalition may). */
export interface Need {
  readonly scope: Scope | readonly Scope[];
  readonly roles: readonly MemberRole[] | 'any';
}

/** Who calls: the client or person, and the member it acts for. */
export interface Caller {
  readonly member: Member;
  readonly claims: TokenClaims;
}

/** A refusal, and as much as is known of who was refused. */
export interface Refused {
  readonly problem: Problem;
  readonly claims?: TokenClaims;
  readonly member?: Member;
}

interface Gate {
  readonly tokens: TokenVerifier;
  readonly coalition: Pick<CoalitionStore, 'readDirectoryEntry' | 'readMember'>;
  readonly nowMs: number;
}

/**
 * The caller that an `Authorization` header names, or why it may not: token, then the member it acts for, then that
 * member's status, then scope, then role. Member and directory are read afresh, so a suspension holds at once.
 */
export async function authorize(
  header: string | null,
  need: Need,
  gate: Gate,
): Promise<Result<Caller, Refused>> {
  const token = bearerToken(header);
  if (token === null) return fail({ problem: { code: 'token-missing' } });
  const claims = await gate.tokens.verify(token, gate.nowMs);
  if (!claims) return fail({ problem: { code: 'token-invalid' } });
  const entry = await gate.coalition.readDirectoryEntry(claims.subject);
  const member = entry && (await gate.coalition.readMember(entry.memberId));
  if (!member) {
    const detail = 'The token’s subject acts for no member of the coalition.';
    return fail({ problem: { code: 'role-missing', detail }, claims });
  }
  const problem = shortcoming({ member, claims }, need);
  return problem ? fail({ problem, claims, member }) : ok({ member, claims });
}

/** RFC 6750 §2.1; the scheme's case does not matter (RFC 9110 §11.1). */
function bearerToken(header: string | null): string | null {
  if (header?.slice(0, 7).toLowerCase() !== 'bearer ') return null;
  return header.slice(7).trim() || null;
}

function shortcoming({ member, claims }: Caller, need: Need): Problem | null {
  if (member.status === 'suspended') return { code: 'member-suspended' };
  const scopes = typeof need.scope === 'string' ? [need.scope] : need.scope;
  if (!scopes.some((scope) => claims.scopes.includes(scope)))
    return { code: 'scope-missing', detail: `The scope ${scopes.join(' or ')} is needed.` };
  if (need.roles !== 'any' && !need.roles.some((role) => member.roles.includes(role)))
    return { code: 'role-missing', detail: `One of the roles ${need.roles.join(', ')} is needed.` };
  return null;
}
