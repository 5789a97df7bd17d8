import * as z from 'zod';
import type { FlagRecord } from '../../../shared/contracts/flag-record.ts';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import { flagsPerDay } from '../../../shared/domain/flag/flags-per-day.ts';
import { memberPrecision } from '../../../shared/flows/member-precision.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';

/** `GET /v1/members/{id}/flag-record`: how a member's flags fared, and what it did today. For operators. */
export const readFlagRecord = endpoint({
  need: { scope: 'flagstop/flags:read', roles: ['operator'] },
  path: z.object({ id: memberIdSchema }),
  about: ({ id }) => ({ concerns: id }),
  async answer({ path, nowMs, deps }) {
    const { coalition, memberDays, flags, flagLists } = deps.stores;
    const member = await coalition.readMember(path.id);
    if (!member) return fail({ code: 'not-found' });
    const day = new Date(nowMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
    const [precision, today] = await Promise.all([
      memberPrecision({ flags, flagLists }, path.id),
      memberDays.readDay({ member: path.id, day }),
    ]);
    const body: FlagRecord = {
      livemode: deps.livemode,
      memberId: path.id,
      ...precision,
      today,
      flagsPerDay: flagsPerDay(member),
    };
    return ok({ status: 200, body });
  },
});
