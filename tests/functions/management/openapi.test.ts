import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openapiDocument } from '../../../scripts/openapi/openapi-document.ts';
import { answerSchema } from '../../../shared/contracts/answer.ts';
import { applicationSchema } from '../../../shared/contracts/application.ts';
import {
  backBookListSchema,
  backBookReportSchema,
  backBookViewSchema,
  registeredBackBookSchema,
} from '../../../shared/contracts/back-book.ts';
import { backtestViewSchema } from '../../../shared/contracts/backtest.ts';
import { decisionReplaySchema } from '../../../shared/contracts/decision-replay.ts';
import { decisionPageSchema, decisionViewSchema } from '../../../shared/contracts/decision-view.ts';
import { registerFeedSchema } from '../../../shared/contracts/feeds/feed-registration.ts';
import {
  beginImportSchema,
  completeImportSchema,
  feedListSchema,
  feedViewSchema,
  importedRowsSchema,
  importRowsSchema,
  importStateSchema,
} from '../../../shared/contracts/feeds/feed-requests.ts';
import { raiseFlagSchema } from '../../../shared/contracts/flag.ts';
import { flagExportSchema, flagPageSchema } from '../../../shared/contracts/flag-lists.ts';
import {
  amendFlagSchema,
  decideDisputeSchema,
  disputeOpenedSchema,
  flagHistorySchema,
  mergeSchema,
  openDisputeSchema,
  opinionSchema,
  reasonSchema,
  verifySchema,
} from '../../../shared/contracts/flag-moves.ts';
import { flagPreviewSchema } from '../../../shared/contracts/flag-preview.ts';
import { flagRecordSchema } from '../../../shared/contracts/flag-record.ts';
import { flagsFoundSchema, searchFlagsSchema } from '../../../shared/contracts/flag-search.ts';
import { flagCategoriesSchema } from '../../../shared/contracts/flag-taxonomy.ts';
import { flagViewSchema } from '../../../shared/contracts/flag-view.ts';
import { hookAnswerSchema } from '../../../shared/contracts/hook-answer.ts';
import {
  addHookSecretSchema,
  hookSetupSchema,
  hookSetupsSchema,
  putHookSchema,
} from '../../../shared/contracts/hook-setup.ts';
import {
  jurisdictionHistorySchema,
  jurisdictionSchema,
  jurisdictionsViewSchema,
  replacedJurisdictionsSchema,
  replaceJurisdictionsSchema,
} from '../../../shared/contracts/jurisdiction.ts';
import { changeMemberSchema, onboardMemberSchema } from '../../../shared/contracts/member.ts';
import {
  bindClientSchema,
  memberClientPageSchema,
  memberClientSchema,
  memberHistorySchema,
  memberPageSchema,
  memberViewSchema,
  rotatedSecretSchema,
  rotateSecretSchema,
  secretListSchema,
} from '../../../shared/contracts/member-view.ts';
import {
  negativePageSchema,
  negativeViewSchema,
  proposeNegativeSchema,
} from '../../../shared/contracts/negative-list.ts';
import {
  endpointViewSchema,
  noticePageSchema,
  noticeViewSchema,
  putEndpointSchema,
  redeliveredSchema,
  redeliverSchema,
} from '../../../shared/contracts/notice-view.ts';
import { offboardSchema } from '../../../shared/contracts/offboard.ts';
import {
  policyRescreeningViewSchema,
  startPolicyRescreeningSchema,
} from '../../../shared/contracts/policy-rescreening.ts';
import {
  approvePolicySchema,
  decidePolicySchema,
  policyPageSchema,
  policyViewSchema,
  policyWholeSchema,
  proposePolicySchema,
  shadowPolicySchema,
  shadowViewSchema,
} from '../../../shared/contracts/policy-view.ts';
import { problemSchema, problems } from '../../../shared/contracts/problem.ts';
import { registerBackBookSchema } from '../../../shared/contracts/register-back-book.ts';
import { reindexedSchema, reindexSchema } from '../../../shared/contracts/reindex.ts';
import { resolvedSchema, resolveSchema } from '../../../shared/contracts/resolution.ts';
import { sourceActPageSchema } from '../../../shared/contracts/source-act.ts';
import { startBacktestSchema } from '../../../shared/contracts/start-backtest.ts';
import { standingViewSchema } from '../../../shared/contracts/stored-merchant.ts';
import { termsCheckSchema } from '../../../shared/contracts/terms-check.ts';
import { termsReportSchema } from '../../../shared/contracts/terms-report.ts';
import { aManagement } from './a-management.ts';

const file = await readFile('functions/management/openapi.json', 'utf8');

const mediaSchema = z.object({
  schema: z.object({ $ref: z.string().optional() }).optional(),
  examples: z
    .record(z.string(), z.object({ value: z.unknown().optional(), $ref: z.string().optional() }))
    .optional(),
});
const contentSchema = z.record(z.string(), mediaSchema);
const described = z
  .object({
    paths: z.record(
      z.string(),
      z.record(
        z.string(),
        z.object({
          operationId: z.string(),
          requestBody: z.object({ content: contentSchema }).optional(),
          responses: z.record(z.string(), z.object({ content: contentSchema.optional() })),
        }),
      ),
    ),
    components: z.object({ examples: z.record(z.string(), z.object({ value: z.unknown() })) }),
  })
  .parse(JSON.parse(file));

/** The schemas that parse what each named component describes. */
const parsers: Record<string, z.ZodType> = {
  BackBook: backBookViewSchema,
  BackBookList: backBookListSchema,
  BackBookReport: backBookReportSchema,
  RegisterBackBook: registerBackBookSchema,
  RegisteredBackBook: registeredBackBookSchema,
  MerchantApplication: applicationSchema,
  Answer: answerSchema,
  Decision: decisionViewSchema,
  DecisionReplay: decisionReplaySchema,
  DecisionPage: decisionPageSchema,
  Standing: standingViewSchema,
  Offboard: offboardSchema,
  TermsCheck: termsCheckSchema,
  TermsReport: termsReportSchema,
  Resolve: resolveSchema,
  Resolved: resolvedSchema,
  Reindex: reindexSchema,
  Backtest: backtestViewSchema,
  StartBacktest: startBacktestSchema,
  Reindexed: reindexedSchema,
  RaiseFlag: raiseFlagSchema,
  Flag: flagViewSchema,
  SearchFlags: searchFlagsSchema,
  FlagsFound: flagsFoundSchema,
  FlagPage: flagPageSchema,
  FlagExport: flagExportSchema,
  AmendFlag: amendFlagSchema,
  FlagOpinion: opinionSchema,
  VerifyFlag: verifySchema,
  FlagStep: reasonSchema,
  OpenDispute: openDisputeSchema,
  DisputeOpened: disputeOpenedSchema,
  DecideDispute: decideDisputeSchema,
  MergeFlags: mergeSchema,
  FlagHistory: flagHistorySchema,
  FlagCategories: flagCategoriesSchema,
  FlagPreview: flagPreviewSchema,
  ProposeNegative: proposeNegativeSchema,
  NegativeEntry: negativeViewSchema,
  NegativePage: negativePageSchema,
  FlagRecord: flagRecordSchema,
  OnboardMember: onboardMemberSchema,
  Member: memberViewSchema,
  MemberPage: memberPageSchema,
  ChangeMember: changeMemberSchema,
  MemberHistory: memberHistorySchema,
  BindClient: bindClientSchema,
  MemberClient: memberClientSchema,
  MemberClientPage: memberClientPageSchema,
  RotateSecret: rotateSecretSchema,
  HookAnswer: hookAnswerSchema,
  HookSetup: hookSetupSchema,
  HookSetups: hookSetupsSchema,
  SourceActPage: sourceActPageSchema,
  PutHook: putHookSchema,
  AddHookSecret: addHookSecretSchema,
  KeptNotice: noticeViewSchema,
  NoticePage: noticePageSchema,
  NoticeEndpoint: endpointViewSchema,
  PutNoticeEndpoint: putEndpointSchema,
  RedeliverNotices: redeliverSchema,
  RedeliveredNotices: redeliveredSchema,
  RotatedSecret: rotatedSecretSchema,
  SigningKeys: secretListSchema,
  RegisterFeed: registerFeedSchema,
  Feed: feedViewSchema,
  Feeds: feedListSchema,
  BeginImport: beginImportSchema,
  ImportRows: importRowsSchema,
  ImportedRows: importedRowsSchema,
  CompleteImport: completeImportSchema,
  ImportState: importStateSchema,
  Jurisdiction: jurisdictionSchema,
  Jurisdictions: jurisdictionsViewSchema,
  JurisdictionHistory: jurisdictionHistorySchema,
  ReplaceJurisdictions: replaceJurisdictionsSchema,
  ReplacedJurisdictions: replacedJurisdictionsSchema,
  ProposePolicy: proposePolicySchema,
  Policy: policyViewSchema,
  PolicyPage: policyPageSchema,
  PolicyVersion: policyWholeSchema,
  ApprovePolicy: approvePolicySchema,
  DecidePolicy: decidePolicySchema,
  PolicyRescreening: policyRescreeningViewSchema,
  StartPolicyRescreening: startPolicyRescreeningSchema,
  ShadowPolicy: shadowPolicySchema,
  ShadowRun: shadowViewSchema,
};

const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the committed description', () => {
  it('is what the schemas say today; where it is not, run `npm run openapi`', () => {
    expect(file).toBe(`${JSON.stringify(openapiDocument(), null, 2)}\n`);
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(z.record(z.string(), z.unknown()).parse(JSON.parse(file)));
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has an example of every refusal, as it is answered', () => {
    expect(Object.keys(described.components.examples)).toEqual(Object.keys(problems));
    for (const { value } of Object.values(described.components.examples)) problemSchema.parse(value);
  });

  it('shows examples that its own schemas accept', () => {
    const shown = operations.flatMap(({ path, operation: { requestBody, responses } }) =>
      [requestBody, ...Object.values(responses)]
        .flatMap((part) => Object.values(part?.content ?? {}))
        .flatMap(({ schema, examples }) =>
          Object.values(examples ?? {}).map(({ value }) => ({
            path,
            name: schema?.$ref?.split('/').at(-1) ?? '',
            value,
          })),
        ),
    );
    const parsed = shown.filter(({ name, value }) => {
      const parser = parsers[name];
      if (parser) expect([name, parser.safeParse(value).error?.issues]).toEqual([name, undefined]);
      return parser !== undefined;
    });
    const unparsed = new Set(shown.map(({ name }) => name)).difference(new Set(Object.keys(parsers)));
    // Refusals are parsed above; `''` is the health check's own small object.
    expect(unparsed).toEqual(new Set(['Problem', '']));
    expect(new Set(parsed.map(({ name }) => name))).toEqual(new Set(Object.keys(parsers)));
  });

  it('stands on reserved names only', () => {
    const hosts = [...file.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)].map(([, host]) => host ?? '');
    const published = ['www.standardwebhooks.com'];
    expect(
      hosts.filter((host) => !published.includes(host) && !/\.(?:example|test|invalid)$/.test(host)),
    ).toEqual([]);
  });
});

describe('what is described', () => {
  const elsewhere = new Set(['screenMerchant', 'receiveHook']);
  it.each(operations.filter(({ operation }) => !elsewhere.has(operation.operationId)))(
    'is served: $method $path',
    async ({ path, method, operation }) => {
      const { call } = await aManagement();
      const reply = await call({ method: method.toUpperCase(), path: path.replaceAll(/\{[a-z]+\}/g, 'x') });
      expect(Object.keys(operation.responses)).toContain(String(reply.status));
      expect([404, 405]).not.toContain(reply.status);
    },
  );
});

describe('/openapi.json', () => {
  it('is the committed description', async () => {
    const { call } = await aManagement();
    const reply = await call({ path: '/openapi.json' });
    expect(reply.headers['content-type']).toBe('application/json');
    expect(reply.json()).toEqual(JSON.parse(file));
  });
});
