import { randomUUID } from 'node:crypto';
import type { RescreenQueue } from '../../rescreen-ports.ts';

export interface Message {
  readonly messageId: string;
  readonly body: string;
}

/** A queue in memory. What is taken must be given back where it was not done. */
export interface MemoryRescreenQueue extends RescreenQueue {
  /** At most so many messages, oldest first; they are no longer in the queue. */
  take(most: number): readonly Message[];
  giveBack(messages: readonly Message[]): void;
  size(): number;
}

/** Tasks that wait in memory. */
export function memoryRescreenQueue(): MemoryRescreenQueue {
  const waiting: Message[] = [];
  return {
    async send(tasks) {
      waiting.push(...tasks.map((task) => ({ messageId: randomUUID(), body: JSON.stringify(task) })));
    },
    take: (most) => waiting.splice(0, most),
    giveBack: (messages) => void waiting.push(...messages),
    size: () => waiting.length,
  };
}
