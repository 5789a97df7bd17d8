/** The text with every decimal digit of any script (Nd) as an ASCII digit: `٤٢` and `४२` are `42`. */
export function asciiDigits(text: string): string {
  return text.replace(otherDigit, (digit) => String(digitValue(digit)));
}

const decimal = /\p{Nd}/u;
const otherDigit = /(?![0-9])\p{Nd}/gu;

/** Unicode keeps each script's ten digits together in order (Unicode Standard 4.6), so a digit's value is its distance from the zero. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && decimal.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return point - zero;
}
