import { hash } from 'node:crypto';
import type { DecisionId } from '../../contracts/ids.ts';
import { type NoticeId, type NoticeType, noticeIdSchema } from '../../contracts/notice.ts';

/** The id of the notice that a decision gives of a type: raised again, it is the same one. */
export function noticeIdOf(decisionId: DecisionId, type: NoticeType): NoticeId {
  return noticeIdSchema.parse(`ntc_${hash('sha256', `${decisionId}#${type}`, 'base64url').slice(0, 22)}`);
}
