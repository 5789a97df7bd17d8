/**
 * True where the control character of a Spanish NIF is right: DNI (8 digits and letter), NIE (X, Y, Z), K, L, M, or a legal
 * person's (Real Decreto 1065/2007 art. 18–22; Orden EHA/451/2008).
 */
export function isSpanishTaxNumber(value: string): boolean {
  const [first = '', digits, control = ''] = [value[0], value.slice(1, 8), value.at(-1)];
  if (/[0-9]/.test(first)) return personLetter(value.slice(0, 8)) === control;
  if (/[XYZ]/.test(first)) return personLetter('XYZ'.indexOf(first) + digits) === control;
  if (/[KLM]/.test(first)) return personLetter(digits) === control || legalControl(digits).letter === control;
  if (!/[A-HJNP-SUVW]/.test(first)) return false;
  const { digit, letter } = legalControl(digits);
  // Foreign and public bodies have a letter, companies a digit, others either.
  if (/[NPQRSW]/.test(first)) return control === letter;
  return /[ABEH]/.test(first) ? control === digit : control === digit || control === letter;
}

function personLetter(digits: string): string | undefined {
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23];
}

function legalControl(digits: string): { digit: string; letter: string | undefined } {
  const sum = Array.from(digits, (digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return Math.floor(product / 10) + (product % 10);
  }).reduce((a, b) => a + b, 0);
  const check = (10 - (sum % 10)) % 10;
  return { digit: String(check), letter: 'JABCDEFGHI'[check] };
}
