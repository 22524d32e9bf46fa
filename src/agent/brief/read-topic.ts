import { readClause, standsAlone } from '../language/read-clause.js';
import { capitalize, countWords, dropFullStop, endSentence, tidy } from '../language/words.js';
import { FILM_FIRST, FILM_NOUN, MAKE, SETTING_PART, TELL, TOPIC_LEAD } from './instruction-words.js';
import { mendTypos } from './mend-typos.js';
import { LENGTH_WORDS } from './read-settings.js';

/** A sentence that asks for the film, taken apart. */
export interface MakeSentence {
  /** What the film is about, in the sentence's own words; null when it does not say. */
  topic: string | null;
  /** Facts that the sentence itself gives, ready to be spoken. */
  content: string;
  /** The part that speaks about the film: length, shape, presenter. */
  instruction: string;
}

const NO_TOPIC =
  /^(?:(?:this|the|following|attached|my|our|a|an|these|those|that)\s+)*(?:following|attached|below|text|article|script|recipe|story|points?|content|facts|information|list|notes|document|post|blog(?: post)?|page|prompt|it|this|that|scenes?|quote|transcript|copy|material|press release)(?:\s+(?:below|above|here|attached|follows))?$/i;
const AUDIENCE =
  /^(?:instagram|tiktok|linkedin|youtube|facebook|social media|twitter|x|kids|children|beginners|students|customers|teachers|parents|teens|adults|everyone|developers|engineers|designers|employees|staff|new hires|seniors|managers|investors|clients|users|nurses|patients|volunteers|our (?:website|homepage|customers|team|employees|users|followers|social media)|my (?:website|class|students|team|followers)|the (?:web|website|homepage))\b/i;

/** Reads a sentence that asks for a film, or null when it does not. Slips of the finger are forgiven. */
export function readMakeSentence(sentence: string, isFirst: boolean): MakeSentence | null {
  const mended = isFirst ? mendTypos(sentence) : sentence;
  const make = mended.match(MAKE) ?? (isFirst || countWords(mended) <= 14 ? filmFirst(mended) : null);
  const titled = isFirst
    ? (titleBeforeFilm(mended) ?? titleBeforeLength(mended) ?? questionBeforeColon(mended))
    : null;
  if (titled !== null) return titled;
  if (make !== null) return takeApart(mended, make[0].length);
  const set = isFirst ? settingsBeforeColon(mended) : null;
  if (set !== null) return set;
  const tell = isFirst ? mended.match(TELL) : null;
  if (tell === null || !isTask(mended, tell[0].length)) return null;
  const rest = mended.slice(tell[0].length);
  if (/^invite/i.test(tell[0])) return invitation(rest);
  const lead = /^(?:show|explain|describe|teach)/i.test(tell[0])
    ? (tell[0].match(/(?:how|why|what)\s*$/i)?.[0] ?? '')
    : '';
  return topicAndContent(`${lead}${rest}`, '');
}

/** "3 reasons to visit Ghent in winter - short reel": the topic stands before the film. */
function titleBeforeFilm(sentence: string): MakeSentence | null {
  const match = sentence.match(
    new RegExp(
      `^(.{8,90}?)(?:\\s+[-–—|]\\s+|,\\s+(?:an?\\s+)|\\s+\\()((?:an?\\s+)?(?:[\\p{L}\\d-]+\\s+){0,4}(?:${FILM_NOUN}))\\)?[.!]?$`,
      'iu',
    ),
  );
  const [, topic = '', film = ''] = match ?? [];
  if (
    match === null ||
    MAKE.test(topic) ||
    new RegExp(`(?<!\\p{L})(?:${FILM_NOUN})(?!\\p{L})`, 'iu').test(topic)
  )
    return null;
  return countWords(topic) >= 2 ? { ...topicAndContent(topic, film), content: '' } : null;
}

/** "Phishing training, 30 seconds.": the topic and how long the film is to be. */
function titleBeforeLength(sentence: string): MakeSentence | null {
  const [length] = sentence.match(LENGTH_WORDS) ?? [];
  const end = dropFullStop(sentence);
  const isShort = length !== undefined && /second|(?:one|a|1)[\s-]minute/i.test(length);
  if (!isShort || !/^,?\s/.test(length) || !end.endsWith(length)) return null;
  const topic = end.slice(0, -length.length);
  const isTopic = countWords(topic) <= 6 && !/[,:;]/.test(topic) && readClause(topic).kind === 'phrase';
  return isTopic ? { topic: cleanTopic(topic), content: '', instruction: length } : null;
}

function filmFirst(sentence: string): RegExpMatchArray | null {
  const match = sentence.match(FILM_FIRST);
  if (match === null) return null;
  // "The film won three prizes." is about a film; a request has no verb before or behind the word.
  const head = match[0];
  const rest = sentence.slice(head.length);
  const isStatement =
    /^(?:our|my|the|this|these|those|its|their|his|her)\b/i.test(sentence) &&
    readClause(sentence).kind === 'statement';
  const isPlainRequest =
    /^\s*(?:$|[:,.–—-]|about|on|for|of|in|with|that|to|explaining|introducing|announcing|how|why|über|zu|von|de|du|sobre|sur|\()/i.test(
      rest,
    );
  return isStatement || !isPlainRequest ? null : match;
}

/** "Why sleep matters: it cleans the brain, …": the topic and what is told about it, without a word for a film. */
function questionBeforeColon(sentence: string): MakeSentence | null {
  const match = sentence.match(/^((?:why|how|what)\s[^:.?!]{3,60}):\s+(.+)$/is);
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { topic: cleanTopic(match[1]), content: tidy(match[2]), instruction: '' };
}

/** "News update in 20 seconds, no avatar: …": wishes for the film stand before what it tells, beside its topic or alone. */
function settingsBeforeColon(sentence: string): MakeSentence | null {
  const match = sentence.match(/^([^:.?!"“]{4,90}):\s+(.+)$/s);
  const [, lead = '', told = ''] = match ?? [];
  const spoken = [...lead.matchAll(LENGTH_WORDS), ...lead.matchAll(ASIDE)].map(([part]) => part);
  const rest = spoken.reduce((left, part) => left.replace(part, ' '), lead);
  const parts = rest.split(/,\s+/).map(tidy);
  const settings = parts.filter((part) => SETTING_PART.test(part));
  if (spoken.length + settings.length === 0) return null;
  const subject = cleanTopic(
    parts.filter((part) => part !== '' && !settings.includes(part)).join(', '),
  ).replace(/(?:^|\s)(?:in|of|for|with|and|an?|about)$/i, '');
  if (subject === '') return topicAndContent(told, lead);
  const isPhrase = countWords(subject) <= 3 || readClause(subject).kind === 'phrase';
  if (countWords(subject) > 6 || !isPhrase) return null;
  return { topic: subject, content: tidy(told), instruction: lead };
}

/** "Invite people to the market on Saturday at Pier 9.": the event is the topic, and its place and time are told. */
function invitation(rest: string): MakeSentence {
  const topic = cleanTopic(rest.split(/\s(?:on|from|at|this|next|in)\s|,/)[0] ?? rest);
  return { topic, content: endSentence(capitalize(tidy(rest))), instruction: '' };
}

/** "Explain why …" and "Compare X and Y" ask; "Show your work" in a running text does not. */
function isTask(sentence: string, length: number): boolean {
  return countWords(sentence.slice(length)) >= 1 && !/^(?:show)\b/i.test(sentence)
    ? true
    : /^show\s+(?:how|why|what)\b/i.test(sentence);
}

function takeApart(sentence: string, headLength: number): MakeSentence {
  const head = sentence.slice(0, headLength);
  const tail = sentence.slice(headLength);
  const called = tail.match(/^\s*(?:titled|called|named)\s+["“„«]([^"”“»]+)["”“»]/i);
  if (called?.[1] !== undefined) return { ...takeRest(tail.slice(called[0].length), head), topic: called[1] };
  return takeRest(tail, head);
}

function takeRest(tail: string, head: string): MakeSentence {
  const lead = tail.match(TOPIC_LEAD);
  const colon = tail.search(/:\s|\s[–—-]\s/);
  if (lead?.index !== undefined && (colon < 0 || lead.index < colon)) {
    return topicAndContent(tail.slice(lead.index + lead[0].length), `${head}${tail.slice(0, lead.index)}`);
  }
  const clause = tail.match(
    /^[^:]{0,40}?\s(how|why|what|that|wie|warum|weshalb|wieso|cómo|por qué|pourquoi|comment)\s+(.+)$/is,
  );
  if (clause?.[1] !== undefined && clause[2] !== undefined && (colon < 0 || (clause.index ?? 0) < colon)) {
    const word = clause[1].toLowerCase() === 'that' ? '' : `${clause[1]} `;
    return topicAndContent(
      `${word}${clause[2]}`,
      `${head} ${tail.slice(0, (clause.index ?? 0) + clause[0].indexOf(clause[1]))}`,
    );
  }
  const isSettingKey =
    !/\b(?:no|without|with)\s+\p{L}+\s*$/iu.test(tail.slice(0, Math.max(colon, 0))) &&
    /(?:style|tone|mood|voice|music|format|length|duration|colou?rs?|presenter|avatar|host|narrator)\s*$/i.test(
      tail.slice(0, Math.max(colon, 0)),
    ) &&
    countWords(tail.slice(colon)) <= 6;
  const owner = tail.match(/^\s*(?:of|for|von|de|du)\s+([^:,]{3,60}):\s+(.+)$/isu);
  if (
    owner?.[1] !== undefined &&
    owner[2] !== undefined &&
    !AUDIENCE.test(owner[1]) &&
    owner[1].replace(LENGTH_WORDS, '').trim() !== ''
  ) {
    return { topic: cleanTopic(owner[1]), content: tidy(owner[2]), instruction: head };
  }
  if (isSettingKey) return { topic: null, content: '', instruction: `${head}${tail}` };
  // "Testimonial video: “We used to …,” says …": somebody's words are told, not named.
  const told = colon < 0 ? '' : tail.slice(colon).replace(/^:?\s*[–—-]?\s*/, '');
  if (/^["“„«]/.test(told))
    return { topic: null, content: told.trim(), instruction: `${head}${tail.slice(0, colon)}` };
  if (colon >= 0)
    return topicAndContent(
      tail.slice(colon).replace(/^:?\s*[–—-]?\s*/, ''),
      `${head}${tail.slice(0, colon)}`,
    );
  const purpose = tail.match(/^\s*(?:for|of|from|für|para|pour|de|out of|into)\s+(.+)$/is)?.[1];
  if (purpose !== undefined && !AUDIENCE.test(purpose)) return topicAndContent(purpose, head);
  return { topic: null, content: '', instruction: `${head}${tail}` };
}

const FOR_WHOM = new RegExp(
  `\\s+(?:for|on|in|to)\\s+(?:an?\\s+|the\\s+|our\\s+|my\\s+|young\\s+|small\\s+)?(?:instagram|tiktok|linkedin|youtube|facebook|social media|kids|children|beginners|teenagers|teens)(?:\\s+(?:${FILM_NOUN}|feed|story|stories|shorts))?(?=[,.]|\\s(?:in|with|about)\\b|$)`,
  'gi',
);
const ASIDE =
  /,?\s*\b(?:(?:no|without|with(?: an?| the)?|kein\p{Ll}*|ohne|mit|sin|con|sans|avec)\s+(?:\p{L}+\s+)?(?:avatar|presenter|host|music|captions?|subtitles?|voice-?over|narration|untertitel|musik|sprecher\p{Ll}*|presentador\p{Ll}*|música|subtítulos|musique|sous-titres)(?:\s+(?:or|and)\s+(?:no\s+)?\p{L}+)?|(?:brand )?colou?rs?\b.*|vertical(?: format)?|portrait(?: format)?|landscape(?: format)?|square(?: format)?|9:16|16:9|1:1|(?:in )?(?:hochformat|querformat)|(?:in (?:a )?)?(?:calm|energetic|upbeat|funny|fun|friendly|warm|professional|playful|punchy|modern|minimal|serious|bold)(?:,? (?:and )?\p{L}+)? (?:style|tone|mood)|style:?\s\p{L}+|please)(?=[,.;:]|\s(?:and|with|in)\b|$)/giu;

/** "why cities plant trees: shade cools streets, …" — the topic, then what is told about it. */
function topicAndContent(text: string, instruction: string): MakeSentence {
  const settings = [...text.matchAll(LENGTH_WORDS), ...text.matchAll(FOR_WHOM), ...text.matchAll(ASIDE)].map(
    (match) => match[0],
  );
  const split = text.match(/^([^:]{2,140}?)(?::\s+|\s[–—]\s+|\.\s+|;\s+|\s-\s+)(.+)$/s);
  const rawTopic = split?.[1] ?? text;
  const rest = split?.[2] ?? '';
  const inTopic = settings.filter((part) => rawTopic.includes(part));
  let topic = rawTopic;
  for (const part of inTopic) topic = topic.replace(part, ' ');
  const { subject, parts } = withoutSettingParts(cleanTopic(topic));
  const tail = subject.match(/^(.{2,}?)\s+((?:with|without|using|featuring|in)\s+(?:an?\s|the\s)?[^,:]*)$/i);
  const isSetting = tail?.[2] !== undefined && PRODUCTION_TAIL.test(tail[2]);
  if (isSetting) parts.push(tail[2] ?? '');
  topic = isSetting ? (tail?.[1] ?? subject) : subject;
  const more = contentOfTopic(topic);
  const content = [more.content, rest].filter((part) => part !== '').join(' ');
  const isUseless = more.topic === '' || NO_TOPIC.test(more.topic) || AUDIENCE.test(more.topic);
  return {
    topic: isUseless ? null : more.topic,
    content: tidy(content),
    instruction: `${instruction} ${[...inTopic, ...parts].join(', ')}`,
  };
}

/** What follows the topic speaks of the film when it names one of its parts. */
const PRODUCTION_TAIL =
  /\b(?:voice(?:-?over)?|narrat(?:or|ion)|music|soundtrack|footage|captions?|subtitles?|presenter|avatar|tone|style|colou?rs?|format|animations?|transitions?|fonts?|logo|text on screen|on-screen text)\b/i;

/** "our co-working space, Instagram, upbeat": settings at the end of a list are taken off. */
function withoutSettingParts(topic: string): { subject: string; parts: string[] } {
  const segments = topic.split(/,\s+/);
  const parts: string[] = [];
  while (segments.length > 0 && SETTING_PART.test(segments.at(-1) ?? '')) parts.unshift(segments.pop() ?? '');
  return { subject: segments.join(', '), parts };
}

/** Topic without marks at its ends and without words that introduce it. */
export function cleanTopic(text: string): string {
  return dropFullStop(tidy(text.replace(/["“”„«»]/g, '')))
    .replace(/^(?:about|on|the (?:topic|subject) of|the question(?: of)?|the fact that|that)\s+/i, '')
    .replace(/[:,;!]$/, '')
    .trim();
}

/**
 * Facts hidden in a long topic: "the Kettle Mini, which boils water in 48 seconds" says that the Kettle Mini boils
 * water in 48 seconds. Only the relative word is left out.
 */
function contentOfTopic(topic: string): { topic: string; content: string } {
  const named = topic.match(/^(\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*){0,3}),\s+((?:an?|the|our)\s.+)$/u);
  if (named?.[1] !== undefined && named[2] !== undefined) {
    return { topic: named[1], content: `${named[1]} is ${named[2]}.` };
  }
  const told = topic.match(/^(.{3,50}?),\s+((?:she|he|it|they|we|i)(?:['’]s|['’]re)?\s.+)$/is);
  if (told?.[1] !== undefined && told[2] !== undefined) {
    return { topic: told[1], content: endSentence(capitalize(told[2])) };
  }
  const relative =
    topic.match(/^(.{3,60}?),?\s+(?:which|who)\s+(.+)$/is) ??
    topic.match(/^((?:our|my|the|a|an)\s[^,]{3,50}?)\s+that\s+(.+)$/is);
  if (
    relative?.[1] !== undefined &&
    relative[2] !== undefined &&
    !/^(?:how|why|what|when|where)\b/i.test(topic)
  ) {
    const sentence = `${relative[1]} ${relative[2]}`;
    if (standsAlone(sentence, 'en'))
      return { topic: tidy(relative[1]), content: endSentence(capitalize(sentence)) };
  }
  const isComparison = /\s(?:vs\.?|versus|or)\s/i.test(topic);
  const isStatement =
    !isComparison &&
    !/^(?:how|why|what|when|where|who|which)\b/i.test(topic) &&
    countWords(topic) >= 4 &&
    readClause(topic).kind === 'statement';
  return isStatement ? { topic, content: endSentence(capitalize(topic)) } : { topic, content: '' };
}
