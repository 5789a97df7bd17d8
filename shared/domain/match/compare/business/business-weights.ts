/**
 * What each kind of word says about whose name it is, and what differences cost. Fitted by search on public pairs of
 * company names, half of them held out.
 */
export const businessWeights = {
  /** A distinctive word, by its length in letters: long words are rarer. */
  own: [0.546, 0.579, 0.613, 0.646, 0.679, 0.712, 0.745, 0.778, 0.811, 0.845],
  small: 0.03,
  legal: 0.01,
  generic: 0.123,
  role: 0.2,
  trade: 0.333,
  place: 0.364,
  number: 0.7,
  initial: 0.156,
  /** Words less alike are different words. */
  leastAlike: 0.705,
  /** A word that stands at an end of a longer one. */
  part: 0.84,
  /** A common word cut short or contracted. */
  abbreviated: 0.95,
  /** An acronym against the words it may stand for. */
  acronym: 0.75,
  /** An acronym that is all of its name. */
  acronymAlone: 0.95,
  /** What a common word on one side alone costs, as a share of its weight. */
  oneSided: 0.12,
  /** What a distinctive word on one side alone costs. */
  ownOneSided: 0.227,
  /** What a number on one side alone costs: the fund is not its second fund. */
  numberOneSided: 0.45,
  /** What unmatched words on both sides cost on top, as a share of the lighter side's weight. */
  bothSided: 0.387,
  /** What unmatched distinctive words on both sides cost on top of that. */
  ownBothSided: 1.271,
  /** What a spelling that differs costs, as a share of the word's weight times how unlike. */
  spelling: 0.846,
  /** The least weight of matched telling words that can carry a match. */
  enough: 0.66,
};
