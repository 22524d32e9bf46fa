const NUMBER = /\d[\d.,]*/;

/**
 * A value printed as another one is: with the same decimals, separators and whatever stands around the number.
 * @param template Printed text with one number in it, "$1,200" or "48 %"
 * @returns null when the template holds no number
 */
export function printedLike(template: string, value: number): string | null {
  const match = NUMBER.exec(template);
  if (match === null) return null;
  const [printed] = match;
  const decimals = /[.,](\d{1,2})$/.exec(printed)?.[1]?.length ?? 0;
  const point = decimals === 0 ? '' : (printed.at(-decimals - 1) ?? '.');
  const separator = /\d([.,])\d{3}/.exec(printed)?.[1] ?? '';
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = separator === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separator);
  const before = template.slice(0, match.index).replace(/[\u2212-]$/, '');
  const sign = value < 0 && Number(Math.abs(value).toFixed(decimals)) !== 0 ? '\u2212' : '';
  const number = decimals === 0 ? grouped : `${grouped}${point}${rest}`;
  return `${sign}${before}${number}${template.slice(match.index + printed.length)}`;
}
