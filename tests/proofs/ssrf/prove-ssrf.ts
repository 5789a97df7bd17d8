import { describeMachine } from '../../../bench/report/describe-machine.ts';
import { defects, soundSender } from './defects.ts';
import { type Attempts, tryToReachInside } from './try-to-reach-inside.ts';

/** Whether no connection is made to an address that is not public, in so many rounds of names that change; prints what happened. */
export async function proveSsrf(rounds: number): Promise<boolean> {
  const sound = await tryToReachInside(soundSender, rounds);
  console.log(
    `${sound.urls} URLs that are not to be called, each tried twice, and ${sound.rounds} rounds in which a name's addresses change: ${sound.connections} connections inside, ${sound.bytes} bytes written there; ${sound.delivered} rounds in which the name led outside were delivered; ${sound.wrong} answers were wrong.`,
  );
  for (const [name, senderOf] of Object.entries(defects)) {
    const { connections, bytes } = await tryToReachInside(senderOf, rounds);
    console.log(
      `${connections > 0 ? 'red' : 'NOT RED'}, ${connections} connections, ${bytes} bytes: ${name}`,
    );
  }
  console.log(describeMachine());
  return isSafe(sound);
}

/** Nothing reached the inside, every answer was right, and the outside was reached, or nothing would be shown. */
export function isSafe({ connections, bytes, wrong, delivered }: Attempts): boolean {
  return connections + bytes + wrong === 0 && delivered > 0;
}
