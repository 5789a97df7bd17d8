/** Lao with the letters of Thai, beside which it lies in Unicode. */
export function laoAsThai(text: string): string {
  return text.replace(/[\u0e81-\u0ecd]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x80));
}
