import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { MemberId } from '../../contracts/ids.ts';
import type { NoticeId } from '../../contracts/notice.ts';
import type { Pager } from '../../notice-ports.ts';
import { Unavailable } from '../../ports.ts';

export interface SnsPagerOptions {
  readonly client: SNSClient;
  /** ARN of the topic of all providers' pages. */
  readonly topicArn: string;
}

/**
 * Tells a provider's people on one topic for all of them: the attribute `provider` is what the subscription of a contact filters
 * by (SNS filter policy), so that each is told of its own alone. What is told is in words of ours and a notice's id: it may end in
 * a text message or a mailbox. Rejects with {@link Unavailable} where it was not told.
 */
export function snsPager({ client, topicArn }: SnsPagerOptions): Pager {
  return {
    async page(provider, what, noticeId) {
      const command = new PublishCommand({
        TopicArn: topicArn,
        Subject: subjects[what],
        Message: messages[what](provider, noticeId),
        MessageAttributes: {
          provider: { DataType: 'String', StringValue: provider },
          what: { DataType: 'String', StringValue: what },
        },
      });
      try {
        await client.send(command);
      } catch (error) {
        throw new Unavailable(`SNS: ${error instanceof Error ? error.name : 'unknown error'}`);
      }
    },
  };
}

type What = Parameters<Pager['page']>[1];

/** SNS takes up to 100 ASCII characters; they head an e-mail. */
const subjects = {
  'flag-hit-undelivered': 'Flagstop: a flag on a boarded merchant of yours',
  'endpoint-disabled': 'Flagstop: your endpoint gets no more notices',
} as const satisfies Record<What, string>;

const messages = {
  'flag-hit-undelivered': (provider, noticeId) =>
    `Flagstop could not tell ${provider} that flags count against one of its boarded merchants: its endpoint took none of four attempts. The notice is ${noticeId}. Read it with "flagstop notices list", and look at the merchant that it names. We go on trying.`,
  'endpoint-disabled': (provider, noticeId) =>
    `Flagstop sends ${provider} no more notices: its endpoint answered 410, or took nothing for five days. This is told by the notice ${noticeId} too. Notices are kept: pull them with "flagstop notices list". Once the endpoint works again: "flagstop notices endpoint --prove", and then "flagstop notices redeliver".`,
} as const satisfies Record<What, (provider: MemberId, noticeId: NoticeId) => string>;
