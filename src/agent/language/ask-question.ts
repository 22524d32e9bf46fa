import { baseOfSForm, isPluralNoun, readClause } from './read-clause.js';
import { canBeVerb } from './tag-words.js';
import { capitalize, dropFullStop, splitWords, tidy } from './words.js';

/** A topic turned into sentences, by moving and inflecting its own words only. Null where that is not certain. */
export interface TopicForms {
  /** "Why do cities plant trees?" */
  question: string | null;
  /** "Cities plant trees": what the topic takes for granted. */
  statement: string | null;
}

const IRREGULAR: Record<string, string> = {
  went: 'go',
  gone: 'go',
  grew: 'grow',
  fell: 'fall',
  rose: 'rise',
  made: 'make',
  built: 'build',
  became: 'become',
  began: 'begin',
  broke: 'break',
  brought: 'bring',
  bought: 'buy',
  came: 'come',
  chose: 'choose',
  found: 'find',
  flew: 'fly',
  forgot: 'forget',
  gave: 'give',
  got: 'get',
  kept: 'keep',
  knew: 'know',
  led: 'lead',
  left: 'leave',
  lost: 'lose',
  met: 'meet',
  paid: 'pay',
  ran: 'run',
  said: 'say',
  saw: 'see',
  sold: 'sell',
  sent: 'send',
  slept: 'sleep',
  spent: 'spend',
  stood: 'stand',
  took: 'take',
  taught: 'teach',
  told: 'tell',
  thought: 'think',
  wore: 'wear',
  won: 'win',
  wrote: 'write',
  ate: 'eat',
  drank: 'drink',
  swam: 'swim',
  died: 'die',
  saved: 'save',
  moved: 'move',
  changed: 'change',
  used: 'use',
  closed: 'close',
  invented: 'invent',
  burned: 'burn',
};

/** Forms of an English topic: `why cities plant trees`, `how to descale a kettle`, `photosynthesis`. */
export function topicForms(topic: string): TopicForms {
  const text = dropFullStop(tidy(topic)).replace(/\?$/, '');
  const [lead = '', ...rest] = splitWords(text);
  const clause = rest.join(' ');
  if (/\?$/.test(tidy(topic))) return { question: capitalize(`${text}?`), statement: null };
  if (/^how$/i.test(lead) && /^to\s/i.test(clause))
    return { question: capitalize(`how do you ${clause.slice(3)}?`), statement: null };
  if (/^how$/i.test(lead) && /^(?:much|many|long|far|often|fast|big|old)\b/i.test(clause))
    return { question: null, statement: null };
  if (/^(?:why|how|when|where)$/i.test(lead)) return clauseForms(lead, clause);
  if (/^what$/i.test(lead)) return whatForms(clause);
  return { question: nounQuestion(text), statement: null };
}

function clauseForms(lead: string, clause: string): TopicForms {
  const { words, verbAt } = readClause(clause);
  const verb = words[verbAt];
  if (verb === undefined || verbAt < 1) return { question: null, statement: null };
  const isWhy = /^(?:why|how)$/i.test(lead);
  const statement = isWhy ? capitalize(clause) : null;
  const subject = words
    .slice(0, verbAt)
    .map((word) => word.text)
    .join(' ');
  const tail = words
    .slice(verbAt + 1)
    .map((word) => word.text)
    .join(' ');
  if (/^(?:is|are|was|were|am|can|could|will|would|should|may|might|must)$/.test(verb.key)) {
    return { question: join(lead, verb.key, subject, tail), statement };
  }
  if (/^(?:has|have|had)$/.test(verb.key) && /(?:ed|en)$/.test(words[verbAt + 1]?.key ?? '')) {
    return { question: join(lead, verb.key, subject, tail), statement };
  }
  const form = verbForm(verb.key, subject);
  return { question: form === null ? null : join(lead, form.helper, subject, form.base, tail), statement };
}

function join(...parts: string[]): string {
  return capitalize(`${tidy(parts.join(' '))}?`);
}

function verbForm(key: string, subject: string): { helper: string; base: string } | null {
  if (key === 'has') return { helper: 'does', base: 'have' };
  const past = IRREGULAR[key];
  if (past !== undefined) return { helper: 'did', base: past };
  if (/ed$/.test(key) && !/^(?:need|feed|breed|bleed|speed|exceed|succeed|heed|seed|weed)$/.test(key)) {
    const stems = [
      key.slice(0, -1),
      key.slice(0, -2),
      key.replace(/(.)\1ed$/, '$1'),
      key.replace(/ied$/, 'y'),
    ];
    const base = stems.find((stem) => stem !== key && canBeVerb(stem) && !/(.)\1$/.test(stem)) ?? null;
    return base === null ? null : { helper: 'did', base };
  }
  const last = splitWords(subject).at(-1) ?? '';
  const isPluralSubject = isPluralNoun(last) || /\band\b/.test(subject);
  if (/[^s]s$/.test(key) && !isPluralSubject) return { helper: 'does', base: baseOfSForm(key) };
  if (isPluralSubject && (canBeVerb(key) || key === 'need')) return { helper: 'do', base: key };
  return null;
}

function whatForms(clause: string): TopicForms {
  const { words, verbAt } = readClause(clause);
  const verb = words[verbAt];
  if (/^(?:is|are|was|were)\s/i.test(clause))
    return { question: capitalize(`what ${clause}?`), statement: null };
  if (verb === undefined || verbAt < 1) return { question: null, statement: null };
  const subject = words
    .slice(0, verbAt)
    .map((word) => word.text)
    .join(' ');
  const tail = words
    .slice(verbAt + 1)
    .map((word) => word.text)
    .join(' ');
  if (/^(?:is|are|was|were|can|should|will)$/.test(verb.key))
    return { question: join('what', verb.key, subject, tail), statement: null };
  const form = verbForm(verb.key, subject);
  return {
    question: form === null ? null : join('what', form.helper, subject, form.base, tail),
    statement: null,
  };
}

/** "What is photosynthesis?" — only for a plain noun: "our new bakery" or "5 tips" is no such question. */
function nounQuestion(text: string): string | null {
  const words = splitWords(text);
  if (words.length === 0 || words.length > 4 || /\d/.test(text)) return null;
  if (/^(?:our|my|your|this|these|the new|new|a day|how|why|that|to|if)\b/i.test(text)) return null;
  if (/\b(?:vs\.?|versus|or|tips|reasons|ways|facts)\b/i.test(text)) return null;
  const { kind, words: tagged } = readClause(text);
  if (kind !== 'phrase') return null;
  const last = tagged.at(-1);
  if (last === undefined || !['NOUN', 'PROPN', 'VERB', 'ADJ'].includes(last.tag)) return null;
  // A capital inside the topic is a name; "What is Lisbon?" would be a silly question.
  if (words.some((word, index) => /^\p{Lu}/u.test(word) && (index > 0 || words.length === 1))) return null;
  const isPlural = isPluralNoun(last.key) && !/(?:sis|us|ss|ics)$/.test(last.key);
  return capitalize(`what ${isPlural ? 'are' : 'is'} ${text}?`);
}
