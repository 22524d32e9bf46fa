import { capitalize, tidy } from '../language/words.js';
import type { Quote } from '../reading/read-quote.js';
import { NO_EXTRAS, type Picture } from './picture.js';

/** A quotation with its speaker. Longer ones are cut between their sentences. */
export function quotePicture(quote: Quote): Picture | null {
  const text = fitQuote(quote.text);
  if (text === null) return null;
  const name = quote.name !== null && quote.name.length <= 28 ? quote.name : null;
  const role = name === null || quote.role === null ? null : fitRole(quote.role);
  return { content: { ...NO_EXTRAS, kind: 'quote', text, name, role }, score: 6 };
}

function fitQuote(text: string): string | null {
  if (text.length <= 140) return text;
  const sentences = text.match(/[^.!?]+[.!?]+/g)?.map(tidy) ?? [];
  let best: string | null = null;
  sentences.forEach((_sentence, start) => {
    for (let end = start + 1; end <= sentences.length; end++) {
      const part = sentences.slice(start, end).join(' ');
      if (part.length <= 140 && (best === null || part.length > best.length)) best = part;
    }
  });
  return best;
}

function fitRole(role: string): string | null {
  const plain = capitalize(role.replace(/^(?:an?|the|who|which)\s/i, ''));
  if (plain.length <= 36) return plain;
  const short = plain.split(/,\s|\s(?:of|at|in|for|bei|de|du)\s/)[0] ?? '';
  return short.length >= 3 && short.length <= 36 ? short : null;
}
