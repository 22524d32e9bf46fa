import { lexiconOf } from '../language/lexicon.js';
import { readClause } from '../language/read-clause.js';
import { splitSentences } from '../language/split-sentences.js';
import { capitalize, coreOf, countWords, dropFullStop, splitWords, stemOf, tidy } from '../language/words.js';
import { ADDRESS, readSentence } from '../reading/read-sentence.js';
import { shorten } from '../wording/shorten.js';
import { keyPhrase } from '../wording/key-phrase.js';

const PLACE_OF_SCREEN_MARK = /\[(?:on screen: [^\]]*|open with)\]/g;

/**
 * What a text is about when the prompt does not say: its heading, a name that comes back, the term it defines, its
 * first sentence when that is short, or what its first sentence speaks of. Never empty for a text with letters.
 */
export function deriveTopic(content: string, prompt: string, language: string): string {
  const text = withoutGreeting((content === '' ? prompt : content).replace(PLACE_OF_SCREEN_MARK, ' '));
  const heading = text.match(/^#{1,3}\s+(.+)$/m)?.[1];
  if (heading !== undefined && countWords(heading) <= 14) return dropFullStop(tidy(heading));
  const spoken = text;
  const head = headOf(spoken);
  if (head !== null) return head;
  const name = returningName(spoken, language);
  if (name !== null) return name;
  const sentences = splitSentences(spoken.replace(/\n+/g, ' '), language);
  const [first = ''] = sentences;
  const definition = sentences
    .map((sentence) => readSentence(sentence, language).definition)
    .find((one) => one !== null);
  if (definition !== undefined && definition !== null) return definition.term;
  const subject = subjectOf(first, language);
  const recurs =
    subject !== null &&
    countWords(subject) <= 4 &&
    (/\p{Lu}/u.test(subject.slice(1)) ||
      sentences
        .slice(1)
        .some((sentence) =>
          sentence.toLowerCase().includes((splitWords(subject).at(-1) ?? subject).toLowerCase()),
        ));
  if (recurs) return subject;
  const short = shorten(first.replace(/^["“„«]|["”“»]$/g, ''), { characters: 42 }, language);
  if (short !== null && countWords(short) >= 2) return short;
  const frequent = frequentStems(spoken, language);
  return (
    subject ??
    keyPhrase(first, 42, language, frequent) ??
    keyPhrase(spoken.slice(0, 400), 42, language, frequent) ??
    splitWords(first).slice(0, 6).join(' ')
  );
}

const GREETING =
  /^\s*["“]?(?:hi|hello|hey|welcome back|good (?:morning|afternoon|evening))(?:\s+(?:there|all|everyone|everybody|team|folks|friends))?[,!.]\s+(?=\S+\s+\S+)/i;

/** "Hi, welcome to week two" is about week two, not about the greeting. */
function withoutGreeting(text: string): string {
  return GREETING.test(text) ? capitalize(text.replace(GREETING, '')) : text;
}

/** "How to lift a heavy box:" over a list, "Q3 results: …", "Scooter vs bicycle: which is better?" */
function headOf(text: string): string | null {
  const line =
    text
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim() ?? '';
  const head = line.match(/^([^:.!?"“]{3,60}):(?:\s|$)/)?.[1];
  if (
    head === undefined ||
    /^(?:tip|note|news|breaking(?: news)?|announcement|update|testimonial|story|lesson|price|salary|date|address|when|where|who|\d.*)$/i.test(
      head,
    )
  )
    return null;
  const isLead = line.endsWith(':');
  return (isLead && countWords(head) <= 9) || countWords(head) <= 4 || /\s(?:vs\.?|versus)\s/i.test(head)
    ? tidy(head)
    : null;
}

const COMMON_START =
  /^(?:The|This|That|These|Those|It|Its|He|She|They|We|You|I|In|On|At|And|But|If|When|While|After|Before|No|Not|Yes|As|By|For|From|With|Without|To|So|Our|Your|My|Their|His|Her|A|An|One|Two|Three|Most|Every|Each|All|Some|Many|More|Now|Then|Today|Here|There|How|Why|What|Who|Where|Which|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Scene|Visual|VO|El|La|Los|Las|Un|Una|En|Le|Les|Une|Des)$/;

/**
 * A name of one to three capitalised words that stands at least twice in a text, once of them inside a sentence: where a
 * sentence begins every word has a capital.
 */
export function returningName(text: string, language: string): string | null {
  if (language === 'de') return null;
  const counts = new Map<string, { count: number; inside: number }>();
  for (const match of text.matchAll(
    /\p{Lu}[\p{L}\d]+(?:\s\p{Lu}[\p{L}\d]+){0,2}(?:\s\d{1,3}(?=[\s.,!?]))?/gu,
  )) {
    const isStart = /(?:^|[.!?:"“”\n]\s*)$/.test(text.slice(0, match.index));
    const words = splitWords(match[0]);
    const [first = ''] = words;
    const isCommon =
      COMMON_START.test(first) || (isStart && words.length > 1 && lexiconOf(language).call.test(first));
    const name = (isCommon ? words.slice(1) : words).join(' ');
    if (name.length < 3 || COMMON_START.test(name) || NO_NAME.test(name)) continue;
    const entry = counts.get(name) ?? { count: 0, inside: 0 };
    counts.set(name, { count: entry.count + 1, inside: entry.inside + (isStart && !isCommon ? 0 : 1) });
  }
  const domain = text.match(ADDRESS)?.[1]?.toLowerCase() ?? '';
  const weight = (name: string, count: number): number =>
    count + (domain.includes(name.toLowerCase().replace(/\s/g, '')) ? 2 : 0);
  const names = [...counts].filter(([name, { count, inside }]) => weight(name, count) >= 2 && inside >= 1);
  names.sort(
    ([first, one], [second, other]) =>
      weight(second, other.count) - weight(first, one.count) ||
      second.length - first.length ||
      (first < second ? -1 : 1),
  );
  return names[0]?.[0] ?? null;
}

/** A street or a date names a place or a day, not what a film is about. */
const NO_NAME =
  /\b(?:Street|St|Road|Lane|Avenue|Square|Boulevard|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The name behind "our product": a name of two words that the text gives, sharing the noun if it can. */
export function nameBehind(topic: string, content: string, language: string): string | null {
  if (
    language === 'de' ||
    !/^(?:our|my|the|a|an|nuestr\p{Ll}+|notre|nos|mi)\s/iu.test(topic) ||
    countWords(topic) > 4
  )
    return null;
  if (/\s\p{Lu}/u.test(topic)) return null;
  const noun = stemOf(splitWords(topic).at(-1) ?? '');
  const names = [...content.matchAll(/\p{Lu}[\p{L}\d]+(?:\s(?:&\s)?\p{Lu}[\p{L}\d]+){1,2}/gu)]
    .map(([name]) =>
      splitWords(name)
        .filter((word, index) => index > 0 || !COMMON_START.test(word))
        .join(' '),
    )
    .filter((name) => !NO_NAME.test(name));
  const isGeneric =
    /\b(?:product|service|app|company|business|startup|brand|shop|store|event|launch|tool|software|device|producto|servicio|empresa|produit|entreprise)s?$/i.test(
      topic,
    );
  const sharing = names.find((name) => splitWords(name).some((word) => stemOf(word) === noun));
  return (
    sharing ??
    (isGeneric ? (names.find((name) => countWords(name) >= 2) ?? returningName(content, language)) : null)
  );
}

function frequentStems(text: string, language: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const stem of readSentence(text.slice(0, 4000), language).stems) counts.set(stem, 0);
  for (const word of splitWords(text)) {
    const stem = stemOf(word);
    const count = counts.get(stem);
    if (count !== undefined) counts.set(stem, count + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([stem]) => stem));
}

function subjectOf(sentence: string, language: string): string | null {
  if (language !== 'en') return null;
  const { words, verbAt, kind } = readClause(sentence);
  if (kind !== 'statement' || verbAt < 1 || verbAt > 6) return null;
  const subject = words
    .slice(0, verbAt)
    .map((word) => word.text)
    .join(' ');
  const isPointing =
    words.length > 0 &&
    !/^(?:our|my)$/.test(words[0]?.key ?? '') &&
    ['PRON', 'ADV', 'SCONJ', 'ADP'].includes(words[0]?.tag ?? '');
  return isPointing || subject.length > 42
    ? null
    : tidy(subject)
        .replace(/^(?:the|an?)\s/i, '')
        .split(/\s/)
        .map((word, index) => (index === 0 ? coreOf(word) : word))
        .join(' ');
}
