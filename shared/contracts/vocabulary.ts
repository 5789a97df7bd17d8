import * as z from 'zod';
import { hookSourceNames } from './hook-source-name.ts';

/** What a decision can say, least careful first. The order is the safety lattice. */
export const outcomes = ['approve', 'review', 'decline'] as const;
export const outcomeSchema = z.enum(outcomes).meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcomeSchema>;

/** What an identifier can be. */
export const identifierTypes = [
  'host',
  'url',
  'email',
  'phone',
  'handle',
  'tax_id',
  'registration_number',
  'bank_account',
  'wallet',
  'card_descriptor',
  'person_name',
  'business_name',
  'address',
] as const;
export const identifierTypeSchema = z.enum(identifierTypes).meta({ id: 'IdentifierType' });
export type IdentifierType = z.infer<typeof identifierTypeSchema>;

/**
 * How well a flag is supported, and what takes its force away. A dispute does not replace the evidence:
 * see `disputed` on the head; `held`, `withdrawn` and `expired` are states, see {@link flagStates}.
 */
export const evidenceLevels = ['reported', 'corroborated', 'verified'] as const;
export const evidenceSchema = z.enum(evidenceLevels).meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidenceSchema>;

/** `held` acts as `reported` on new screenings; the states behind it match nothing, and nothing leads out of them. */
export const flagStates = ['active', 'held', 'withdrawn', 'expired', 'superseded', 'overturned'] as const;
export const flagStateSchema = z.enum(flagStates).meta({ id: 'FlagState' });
export type FlagState = z.infer<typeof flagStateSchema>;

/**
 * Who may see a flag, besides its author, operators and auditors. Every member is screened for by all flags, whatever
 * their share level: this is about reading them.
 */
export const shareLevels = ['operators', 'contributors', 'members'] as const;
export const shareLevelSchema = z.enum(shareLevels).meta({ id: 'ShareLevel' });
export type ShareLevel = z.infer<typeof shareLevelSchema>;

/** Why a flag stands: commercial child exploitation by role in the trade, and public sanctions. */
export const flagCategories = [
  'sale-site',
  'payment-receiver',
  'advertising',
  'live-streamed-abuse',
  'extortion-proceeds',
  'laundering-front',
  'terminated-by-member',
  'principal-convicted',
  'sanctions-listed',
] as const;
export const flagCategorySchema = z.enum(flagCategories).meta({ id: 'FlagCategory' });
export type FlagCategory = z.infer<typeof flagCategorySchema>;

/** `strong`: an identifier that names one party. `possible`: a name alone, or a weak identifier. */
export const strengthSchema = z.enum(['possible', 'strong']).meta({ id: 'Strength' });
export type Strength = z.infer<typeof strengthSchema>;

export const matchMethodSchema = z.enum(['exact', 'close']).meta({ id: 'MatchMethod' });
export type MatchMethod = z.infer<typeof matchMethodSchema>;

/** Where a decision came from: the API, a provider's own webhook, or ourselves. */
export const decisionSources = ['api', ...hookSourceNames, 'rescreen', 'backbook'] as const;
export const decisionSourceSchema = z.enum(decisionSources);
export type DecisionSource = z.infer<typeof decisionSourceSchema>;

export const memberRoles = ['provider', 'contributor', 'operator', 'auditor'] as const;
export const memberRoleSchema = z.enum(memberRoles).meta({ id: 'MemberRole' });
export type MemberRole = z.infer<typeof memberRoleSchema>;

/** OAuth 2 scopes of the management API, prefixed by the resource server. */
export const scopes = [
  'flagstop/decisions:read',
  'flagstop/decisions:resolve',
  'flagstop/flags:read',
  'flagstop/flags:write',
  'flagstop/flags:verify',
  'flagstop/policies:write',
  'flagstop/members:write',
  'flagstop/secrets:write',
  'flagstop/audit:read',
] as const;
export const scopeSchema = z.enum(scopes);
export type Scope = z.infer<typeof scopeSchema>;
