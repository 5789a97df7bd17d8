import { expect, test } from 'vitest';
import { memorySecretBox } from '../../../shared/adapters/memory/memory-secret-box.ts';

const secret = Buffer.from('a secret of thirty-two bytes or so');
const box = memorySecretBox(Buffer.alloc(32, 1));

test('a sealed secret opens under its key and context, and is sealed anew each time', async () => {
  const [one, two] = [await box.seal(secret, 'member-a'), await box.seal(secret, 'member-a')];
  expect(one).not.toBe(two);
  expect(Buffer.from(await box.open(one, 'member-a'))).toEqual(secret);
});

test('an empty secret is sealed too', async () => {
  expect(await box.open(await box.seal(new Uint8Array(), 'c'), 'c')).toHaveLength(0);
});

test('it opens under no other context and no other key', async () => {
  const sealed = await box.seal(secret, 'member-a');
  await expect(box.open(sealed, 'member-b')).rejects.toThrow('unable to authenticate');
  const stranger = memorySecretBox(Buffer.alloc(32, 2));
  await expect(stranger.open(sealed, 'member-a')).rejects.toThrow('unable to authenticate');
});

test('it opens with no bit changed, and not cut short', async () => {
  const sealed = Buffer.from(await box.seal(secret, 'c'), 'base64');
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    await expect(box.open(changed.toString('base64'), 'c')).rejects.toThrow();
  }
  for (const length of [0, 5, 12, 20, 28, sealed.length - 1])
    await expect(box.open(sealed.subarray(0, length).toString('base64'), 'c')).rejects.toThrow();
});
