import { readClause } from '../language/read-clause.js';
import { countWords } from '../language/words.js';
import { cleanTopic, readMakeSentence } from './read-topic.js';
import { INSTRUCTS, PRODUCTION } from './instruction-words.js';
import type { SeparatedPrompt } from './separate-instructions.js';
import { LENGTH_WORDS } from './read-settings.js';

/**
 * A prompt that is nothing but a topic: "how bees find home", "Bees", "Why is the sky blue?". Null when it asks for a
 * film in a sentence, or already tells something.
 */
export function bareTopic(text: string, language: string): SeparatedPrompt | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (text.includes('\n') || countWords(plain) > 14 || countWords(plain) === 0) return null;
  if (readMakeSentence(plain, true) !== null || /[.!:;]\s+\S|[。！]./.test(plain)) return null;
  const settings = [...plain.matchAll(LENGTH_WORDS)].map((match) => match[0]);
  const parts = plain.split(/,\s+/);
  const instructions = parts.slice(1).filter((part) => PRODUCTION.test(part) || INSTRUCTS.test(part));
  let topic = plain;
  for (const part of [...instructions.map((one) => `, ${one}`), ...settings]) topic = topic.replace(part, '');
  topic = cleanTopic(topic);
  const isQuestion =
    /\?$/.test(plain) ||
    /^(?:how|why|what|when|where|who|wie|warum|was|cómo|por qué|qué|comment|pourquoi)(?!\p{L})/iu.test(topic);
  const tells = language === 'en' ? readClause(topic).kind !== 'phrase' : countWords(topic) > 6;
  if (topic === '' || (tells && !isQuestion)) return null;
  return {
    instructions: [...instructions, ...settings],
    content: '',
    topic: /\?$/.test(plain) ? `${topic.replace(/\?$/, '')}?` : topic,
    title: null,
    literals: [],
    ending: null,
    opening: null,
    unwritten: [],
  };
}
