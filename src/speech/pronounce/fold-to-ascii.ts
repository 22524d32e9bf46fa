/** Letters that do not come apart into a base letter and a mark. */
const WHOLE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'th',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** Plain signs for typographic ones. */
const SIGNS: Record<string, string> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/**
 * Writes Latin letters with marks in plain ASCII: `café` → `cafe`, `Straße` → `Strasse`. Typographic quotes and
 * hyphens and lowered digits become plain. What has no plain form stays.
 */
export function foldToAscii(text: string): string {
  return text
    .replace(/./gsu, (sign) => SIGNS[sign] ?? sign)
    .replace(/[₀-₉]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x2080))
    .normalize('NFD')
    .replace(/(?<=[A-Za-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/\p{L}/gu, (letter) => {
      const plain = WHOLE_LETTERS[letter.toLowerCase()];
      if (!plain) return letter;
      return letter === letter.toLowerCase() ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
    });
}
