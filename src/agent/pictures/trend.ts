import type { Quantity } from '../language/read-quantities.js';

const GROWTH =
  /\b(?:grew|grows?|grown|rose|rises?|risen|increase[ds]?|climb(?:ed|s)?|jump(?:ed|s)?|gain(?:ed|s)?|growth|up by|more|faster|higher|longer|better|stronger)\b/i;
const DECLINE =
  /\b(?:fell|falls?|fallen|drop(?:ped|s)?|declin(?:e|ed|es)|decreas(?:e|ed|es)|shrank|shrinks?|cuts?|reduc(?:e|ed|es)|lower(?:ed|s)?|down by|less|fewer|slower|cheaper|shorter)\b/i;

/** Whether a text speaks of something that grows. */
export function isGrowth(text: string): boolean {
  return GROWTH.test(text) && !DECLINE.test(text);
}

/** A percentage by which something grew or shrank is no share of a whole: the icon of its direction, or null for a share. */
export function trendOf(quantity: Quantity, text: string): string | null {
  if (quantity.unit !== '%') return null;
  const before = text.slice(0, quantity.start);
  const after = text.slice(quantity.end);
  // "70 % of riders pay less" and "rose to 40 %" are shares.
  if (/^\s(?:of|der|des|de)\b/.test(after) || /\bto\s(?:\p{L}+\s)?$/u.test(before)) return null;
  const clause = `${before.split(/[,;:]\s/).at(-1) ?? ''} ${after.split(/\s/).slice(1, 3).join(' ')}`;
  if (DECLINE.test(clause)) return 'trending-down';
  return GROWTH.test(clause) ? 'trending-up' : null;
}
