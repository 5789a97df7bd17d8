const minute = 60;
const hour = 60 * minute;

/**
 * Seconds to wait before each attempt, the first one at once (Standard Webhooks 1.0.0, "Deliverability and reliability"):
 * ten attempts in 75 h 35 min 5 s, where nothing asks for more time.
 */
export const deliverySchedule = [
  0,
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;
