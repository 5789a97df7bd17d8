const first = 60;
const longest = 3_600;

/**
 * Seconds to wait before an attempt is made again that could not be made because something of ours did not answer: a minute
 * after the first fault in a row, then twice as long each time, up to an hour. Such a fault is none of the receiver's, and no
 * attempt of its schedule.
 */
export function pauseAfterFault(faults: number): number {
  return Math.min(first * 2 ** Math.min(faults - 1, 10), longest);
}
