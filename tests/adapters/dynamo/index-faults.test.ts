import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { dynamoStores } from '../../../shared/adapters/dynamo/dynamo-stores.ts';
import { keys } from '../../../shared/adapters/dynamo/keys.ts';
import { askedAttributes, parseAsked, standingItem } from '../../../shared/adapters/dynamo/merchant-items.ts';
import { toItem } from '../../../shared/adapters/dynamo/stored-item.ts';
import { type Asked, maxMarks } from '../../../shared/contracts/stored-merchant.ts';
import { merchantMark } from '../../../shared/domain/merchant-mark.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { type ScriptedCall, scriptedDynamo, serviceError } from '../../support/scripted-dynamo.ts';
import { aCommit, sampleId } from '../../support/stored-samples.ts';

const tables = { Flags: 'flags', Decisions: 'decisions', Merchants: 'merchants', Coalition: 'coalition' };
const provider = sampleId.member('p');
const merchant = sampleId.merchant('m');
const decisionId = sampleId.decision('d');
const { standing } = aCommit({ provider, merchant, decisionId });
const entries = Array.from({ length: 260 }, (_, at) => ({
  key: sampleId.key(`k${at}`),
  provider,
  merchant,
  decisionId,
}));

function scripted(answer: (call: ScriptedCall) => object | Error) {
  const pauses: number[] = [];
  const pause = async (ms: number) => void pauses.push(ms);
  const { index } = dynamoStores({ client: scriptedDynamo(answer), tables, pause, random: () => 0.5 });
  return { index, pauses };
}

const putsSchema = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });
const putsIn = ({ input }: ScriptedCall) => putsSchema.parse(input).RequestItems.merchants ?? [];

describe('entries of the index', () => {
  test('go out 25 at a time, four batches at once and no more, behind as many marks of their keys', async () => {
    const sizes: number[] = [];
    const { index } = scripted((call) => {
      sizes.push(putsIn(call).length);
      return {};
    });
    await index.addEntries(entries);
    const each = [...Array.from({ length: 10 }, () => 25), 10];
    expect(sizes).toEqual([...each, ...each]);
  });

  test('that were left unprocessed are put again, and they alone, after longer and longer pauses', async () => {
    const sizes: number[] = [];
    const { index, pauses } = scripted((call) => {
      const puts = putsIn(call);
      sizes.push(puts.length);
      return { UnprocessedItems: puts.length > 5 ? { merchants: puts.slice(0, puts.length - 10) } : {} };
    });
    await index.addEntries(entries.slice(0, 25));
    expect(sizes).toEqual([25, 15, 5, 25, 15, 5]);
    expect(pauses).toEqual([40, 80, 40, 80]);
  });

  test('that are left to the last are not taken for written', async () => {
    let calls = 0;
    const { index } = scripted((call) => {
      calls += 1;
      return { UnprocessedItems: { merchants: putsIn(call) } };
    });
    await expect(index.addEntries(entries.slice(0, 3))).rejects.toThrow(Unavailable);
    expect(calls).toBe(9);
  });

  test('are refused in words without what they hold', async () => {
    const { index } = scripted(() => serviceError('ThrottlingException'));
    const failure = await index.addEntries(entries.slice(0, 3)).catch((error: unknown) => error);
    expect(String(failure)).toBe('Unavailable: DynamoDB: ThrottlingException');
  });

  test('of nobody are no request', async () => {
    const { index } = scripted(() => serviceError('Called'));
    await index.addEntries([]);
  });
});

describe('the end of a wait', () => {
  const conflict = new TransactionCanceledException({
    $metadata: {},
    message: 'm',
    CancellationReasons: [{ Code: 'None' }, { Code: 'None' }, { Code: 'TransactionConflict' }],
  });
  const readAs = (version: number) => ({
    Responses: { merchants: [standingItem({ ...standing, version })] },
  });

  test('is tried again where another transaction was in the way, from what is read then', async () => {
    let writes = 0;
    const { index, pauses } = scripted(({ name }) => {
      if (name === 'BatchGetItemCommand') return readAs(1);
      writes += 1;
      return writes < 3 ? conflict : {};
    });
    expect(await index.settle(standing)).toBe('settled');
    expect(pauses).toEqual([20, 40]);
  });

  test('is given up where the standing moved on meanwhile', async () => {
    const { index } = scripted(({ name, at }) =>
      name === 'BatchGetItemCommand' ? readAs(at === 0 ? 1 : 2) : conflict,
    );
    expect(await index.settle(standing)).toBe('moved-on');
  });

  test('is not said where others are in the way for ever, or where the table refuses', async () => {
    for (const refusal of [conflict, serviceError('InternalServerError', 'server')]) {
      const { index } = scripted(({ name }) => (name === 'BatchGetItemCommand' ? readAs(1) : refusal));
      await expect(index.settle(standing)).rejects.toThrow(Unavailable);
    }
  });
});

describe('who asked', () => {
  const refused = new ConditionalCheckFailedException({ $metadata: {}, message: 'm' });
  const asked = { provider, mark: merchantMark(provider, merchant), day: '2026-11-21', declined: false };
  const commands = async (answer: (call: ScriptedCall) => object | Error, declined = false) => {
    const names: string[] = [];
    const { index } = scripted((call) => {
      names.push(call.name.replace('Command', ''));
      return answer(call);
    });
    await index.noteAsked([sampleId.key('k')], { ...asked, declined });
    return names;
  };

  const standing = (counter: Partial<Asked>) => {
    const whole = { asked: {}, declined: {}, marks: {}, ...counter };
    const Item = toItem(keys.asked(sampleId.key('k')), askedAttributes(whole));
    return new ConditionalCheckFailedException({ $metadata: {}, message: 'm', Item });
  };
  const known = (refusal: Error) => (call: ScriptedCall) => (call.name === 'PutItemCommand' ? refusal : {});

  test('is one request under a new key, and one more for each part that does not stand there', async () => {
    expect(await commands(() => ({}))).toEqual(['PutItem']);
    expect(await commands(known(standing({})))).toEqual(['PutItem', 'UpdateItem', 'UpdateItem']);
    expect(await commands(known(standing({})), true)).toHaveLength(4);
    const day = { [provider]: '2026-11-21' };
    expect(await commands(known(standing({ asked: day })))).toEqual(['PutItem', 'UpdateItem']);
    const marks = { [provider]: [asked.mark] };
    expect(await commands(known(standing({ asked: day, marks })))).toEqual(['PutItem']);
    expect(await commands(known(standing({ asked: day, marks })), true)).toEqual(['PutItem', 'UpdateItem']);
    const yesterday = { [provider]: '2026-11-20' };
    expect(await commands(known(standing({ asked: yesterday, marks })))).toEqual(['PutItem', 'UpdateItem']);
  });

  test('asks for no room where there is none', async () => {
    const full = Array.from({ length: maxMarks }, (_, n) =>
      merchantMark(provider, sampleId.merchant(`m${n}`)),
    );
    const day = { [provider]: '2026-11-21' };
    expect(await commands(known(standing({ asked: day, marks: { [provider]: full } })))).toEqual(['PutItem']);
  });

  test('is done already where others noted it meanwhile, and not where the table refuses', async () => {
    expect(await commands(() => refused)).toEqual(['PutItem', 'UpdateItem', 'UpdateItem']);
    await expect(commands(() => serviceError('ThrottlingException'))).rejects.toThrow(Unavailable);
  });

  test('is read from counters of before merchants were marked', () => {
    const old = { asked: { [provider]: '2026-11-20' }, declined: {}, expiresAt: 1_800_000_000 };
    expect(parseAsked(toItem(keys.asked(sampleId.key('k')), old))).toEqual({
      asked: { [provider]: '2026-11-20' },
      declined: {},
      marks: {},
    });
  });

  test('keeps a counter for 366 days after the last one asked', async () => {
    const ends: string[] = [];
    const schema = z.object({ Item: z.object({ expiresAt: z.object({ N: z.string() }) }) });
    const { index } = scripted(({ input }) => {
      ends.push(schema.parse(input).Item.expiresAt.N);
      return {};
    });
    await index.noteAsked([sampleId.key('k')], asked);
    expect(ends.map((end) => new Date(1_000 * Number(end)).toISOString())).toEqual([
      '2027-11-22T00:00:00.000Z',
    ]);
  });
});
