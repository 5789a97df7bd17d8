/**
 * The sum of each digit times its weight. Weights repeat when there are fewer of them; letters count as their position in
 * `0-9A-Z`. Callers have matched the text against a pattern.
 */
export function weightedSum(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1)
    sum += characterValue(text, index) * (weights[index % weights.length] ?? 0);
  return sum;
}

/** `0`–`9` are 0 to 9, `A`–`Z` 10 to 35. */
function characterValue(text: string, index: number): number {
  return Number.parseInt(text[index] ?? '0', 36);
}

/** True where the Luhn check digit at the end is right (ISO/IEC 7812-1 annex B). */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** True where the ISO 7064 mod 11,10 check digit at the end is right. */
export function mod11Of10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** The remainder of a long decimal number, without losing digits. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}
