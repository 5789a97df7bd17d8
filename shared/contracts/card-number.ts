/**
 * True where a text holds a payment card number: a run of 12 to 19 digits (single spaces or hyphens between
 * them) with a card network's prefix and length (ISO/IEC 7812 ranges) that passes the Luhn check.
 * Prefix, length and check digit together keep ordinary long numbers from being refused by chance.
 */
export function holdsCardNumber(text: string): boolean {
  return [...digitRuns(text)].some(
    (run) =>
      networks.some(({ prefix, lengths }) => lengths.includes(run.length) && prefix.test(run)) && luhn(run),
  );
}

const networks = [
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:6011|64[4-9]|65|62)/, lengths: [16, 17, 18, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { prefix: /^3(?:0[0-5]|[689])/, lengths: [14, 16] },
];

/** Digits joined across single separators; one pass, so that no input is slow. */
function* digitRuns(text: string): Generator<string> {
  let run = '';
  let separators = 0;
  for (const character of text) {
    if (character >= '0' && character <= '9') {
      run += character;
      separators = 0;
    } else if (run && separators === 0 && (character === ' ' || character === '-')) {
      separators = 1;
    } else {
      if (run.length >= 12) yield run;
      run = '';
      separators = 0;
    }
  }
  if (run.length >= 12) yield run;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
