import { topicForms } from '../language/ask-question.js';
import { readClause } from '../language/read-clause.js';
import { capitalize, countWords, dropFullStop, endSentence, stemOf } from '../language/words.js';
import { callPicture } from '../pictures/call-picture.js';
import { listPictures } from '../pictures/list-pictures.js';
import { mostItems, NO_EXTRAS, type PictureContext } from '../pictures/picture.js';
import type { Reading } from '../reading/read-sentence.js';
import { keyPhrase } from '../wording/key-phrase.js';
import { hardCut } from '../pictures/list-pictures.js';
import { shorten } from '../wording/shorten.js';
import { splitLine } from '../wording/split-line.js';
import type { SectionDraft } from './sections.js';

/** The last scene from the sentence that the prompt gives for it. */
export function callSection(text: string, context: PictureContext): SectionDraft {
  const narration = endSentence(text);
  return {
    role: 'call-to-action',
    narration,
    idea: callPicture(text, narration, context).content,
    weight: 1,
    fixed: true,
  };
}

const ACTION_CHARACTERS = 28;

/**
 * The last scene when the prompt gives none: what to remember, in the text's own words, when one of its sentences is a
 * rule or a general truth; else the film's title, held in silence.
 * @param others Sentences that the first scene has not said already
 */
export function takeawaySection(
  others: Reading[],
  readings: Reading[],
  context: PictureContext,
): SectionDraft {
  const event = eventSection(readings, context);
  if (event !== null) return event;
  const { remember } = context.lexicon.frames;
  // The first scene has been seen: it is repeated only when nothing else is worth remembering.
  const takeaway =
    context.language === 'en' ? (bestTakeaway(others, context) ?? bestTakeaway(readings, context)) : null;
  if (takeaway === null) return titleSection(context);
  const spoken = !opensSmall(takeaway)
    ? takeaway
    : takeaway.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
  const lines = takeawayLines(takeaway, remember, context);
  return {
    role: 'call-to-action',
    narration: `${remember}: ${spoken}.`,
    idea: {
      ...NO_EXTRAS,
      ...lines,
      kind: 'cta',
      address: null,
      icon: context.findIcon(takeaway),
      cueWord: 1,
    },
    weight: 1,
    fixed: true,
  };
}

const DAY = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`;
const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December)`;
const DATE = String.raw`((?:${DAY},?\s)?(?:${MONTH}\s\d{1,2}|\d{1,2}\.?\s${MONTH})|(?:this\s|next\s)?${DAY})(?=[\s,.]|$)(.*)$`;
const EVENT = new RegExp(
  String.raw`^(.{2,40}?)\s(opens|starts|begins|launches|returns|takes place|is)\s(?:on\s)?${DATE}`,
  'u',
);
/** "We are opening a second bakery on Friday": what is announced has its date behind it. */
const ANNOUNCED = new RegExp(
  String.raw`^We(?:['’]re| are)\s(open|launch|start)ing\s.{3,60}?,?\s(?:on\s)?${DATE}`,
  'u',
);

/** What happens when and where, as the end card of an announcement; null when no sentence says. */
function eventSection(readings: Reading[], context: PictureContext): SectionDraft | null {
  if (context.language !== 'en') return null;
  for (const { text } of readings) {
    const plain = dropFullStop(text);
    const [, announced = '', announcedDate = '', announcedRest = ''] = plain.match(ANNOUNCED) ?? [];
    const [, subject = '', verb = '', date = '', rest = ''] =
      announced === ''
        ? (plain.match(EVENT) ?? [])
        : ['', '', announced === 'launch' ? 'launches' : `${announced}s`, announcedDate, announcedRest];
    const action = capitalize(`${verb === 'is' ? '' : verb} ${date}`.trim());
    const details = rest
      .split(/,\s*|\s(?=at\s|on\s|in\s)/)
      .map((part) => part.trim().replace(/^(?:at|on|in)\s(?=\d)/, ''))
      .filter((part) => part !== '');
    const detail = details.join(', ');
    if (date === '' || action.length > ACTION_CHARACTERS || context.lexicon.anaphor.test(subject)) continue;
    return {
      role: 'call-to-action',
      narration: endSentence(
        capitalize(subject === '' ? [date, ...details].join(', ') : `${subject} ${verb} ${date}`),
      ),
      idea: {
        ...NO_EXTRAS,
        kind: 'cta',
        action,
        address: null,
        detail: detail === '' || detail.length > 40 ? null : detail,
        icon: context.findIcon(context.title) ?? context.findIcon('calendar'),
        cueWord: countWords(subject) === 0 ? null : countWords(subject),
      },
      weight: 1,
      fixed: true,
    };
  }
  return null;
}

/** The takeaway large, on two lines when it is long; else under the word that says to keep it. */
function takeawayLines(
  takeaway: string,
  remember: string,
  context: PictureContext,
): { kicker: string | null; action: string; detail: string | null } {
  const lines = splitLine(takeaway, { text: ACTION_CHARACTERS, sub: 40 }, context.language);
  const isWhole =
    lines !== null && countWords(lines.text) + countWords(lines.sub ?? '') === countWords(takeaway);
  if (isWhole) return { kicker: remember, action: lines.text, detail: lines.sub };
  return { kicker: null, action: remember, detail: takeaway };
}

/** Whether a sentence opens with a word that is no name for sure; a noun may be one. */
function opensSmall(text: string): boolean {
  // "Grind & Glow", "Harbor Clinic": a name keeps its capital.
  if (/^\S+\s(?:&\s)?\p{Lu}/u.test(text)) return false;
  const tag = readClause(text).words[0]?.tag ?? 'X';
  return ['DET', 'PRON', 'VERB', 'AUX', 'ADV', 'ADP', 'SCONJ', 'ADJ', 'NUM'].includes(tag);
}

/** The choice between two sides, put to the viewer. */
export function choiceSection(sides: [string, string], context: PictureContext): SectionDraft {
  const question = `${capitalize(sides[0])} ${context.lexicon.frames.or} ${sides[1]}?`;
  if (question.length > 68) return titleSection(context);
  return { ...callSection(question, context), narration: question };
}

/** An end card with the film's name, without words. */
export function titleSection(context: PictureContext): SectionDraft {
  const { action, detail } = titleLines(context);
  return {
    role: 'call-to-action',
    narration: '',
    idea: {
      ...NO_EXTRAS,
      kind: 'cta',
      action,
      address: null,
      detail,
      icon: context.findIcon(context.title),
      cueWord: null,
    },
    weight: 1,
    fixed: true,
    askedSeconds: 3,
  };
}

/** The title on the end card: whole, or its thing with the title under it, or on two lines. */
function titleLines(context: PictureContext): { action: string; detail: string | null } {
  const { title, language } = context;
  if (title.length <= ACTION_CHARACTERS) return { action: title, detail: null };
  const thing = title.match(
    /^(?:the )?(?:history|story|making|life|rise|fall|future|science|art|secret) of (?:the )?(.+)$/i,
  )?.[1];
  if (thing !== undefined && thing.length <= ACTION_CHARACTERS)
    return { action: capitalize(thing), detail: title.length <= 40 ? title : null };
  const lines = splitLine(title, { text: ACTION_CHARACTERS, sub: 40 }, language);
  if (lines !== null) return { action: lines.text, detail: lines.sub };
  return {
    action:
      keyPhrase(title, ACTION_CHARACTERS, language, context.topic) ??
      hardCut(title, ACTION_CHARACTERS, context),
    detail: null,
  };
}

function bestTakeaway(readings: Reading[], context: PictureContext): string | null {
  const candidates = readings.flatMap((reading) => {
    if (
      reading.quote !== null ||
      reading.isQuestion ||
      reading.isAnaphoric ||
      reading.isCall !== (readClause(reading.text).kind === 'imperative')
    )
      return [];
    const { kind, words, verbAt } = readClause(reading.text);
    const verb = words[verbAt];
    const isRule = kind === 'imperative';
    // Only the present tells a general truth; "The library opened in 1904" is nothing to remember a film by.
    const isPresent =
      kind === 'statement' &&
      verb !== undefined &&
      (verb.lemma === verb.key || /[^s]s$/.test(verb.key)) &&
      !/ed$|^was$/.test(verb.key);
    const short = isRule || isPresent ? shorten(reading.text, { characters: 44, words: 9 }, 'en') : null;
    if (short === null || countWords(short) < 2) return [];
    // "Heat pumps cost more to buy, but less to run": half of it would say something else.
    if (/\bbut\b/i.test(reading.text) && !/\bbut\b/i.test(short)) return [];
    const isTooLong =
      short.length > 40 && splitLine(short, { text: ACTION_CHARACTERS, sub: 40 }, 'en') === null;
    if (isTooLong) return [];
    const topical = [...reading.stems].filter((stem) => context.topic.has(stemOf(stem))).length;
    return [
      {
        text: dropFullStop(short),
        score:
          (isRule ? 2 : 0) +
          topical +
          (reading.isNegated ? 0.5 : 0) +
          (short.length <= ACTION_CHARACTERS ? 0.5 : 0) -
          (reading.quantities.length > 0 ? 0.5 : 0),
      },
    ];
  });
  candidates.sort((first, second) => second.score - first.score);
  const [best] = candidates;
  // A sentence that neither tells what to do nor names the topic is nothing to remember a film by.
  return best === undefined || best.score < 1 ? null : best.text;
}

/** A pronoun inside a sentence points at something that a list does not show. */
const POINTS_BACK = /\b(?:it|they|them|he|she|him|her|this|these|those)\b/i;

/** The listed facts again, short, as a list; null when fewer than two can be said shortly. */
export function recapSection(readings: Reading[], context: PictureContext): SectionDraft | null {
  const items = readings
    .filter(
      (reading) =>
        reading.quote === null &&
        !reading.isQuestion &&
        !reading.isAnaphoric &&
        !POINTS_BACK.test(reading.text) &&
        (reading.isWhole || reading.wordCount <= 7),
    )
    .map((reading) => shorten(reading.text, { characters: 34, words: 8 }, context.language))
    .filter((item): item is string => item !== null && countWords(item) >= 2)
    .slice(0, mostItems(context.orientation));
  // Two of many facts are no summary.
  const isPartial = items.length < 3 && readings.length > 3;
  if (items.length < 2 || isPartial || new Set(items).size < items.length) return null;
  const narration = items.map((item) => endSentence(item)).join(' ');
  const [best] = listPictures({ headline: null, items, isOrdered: false, isGiven: true }, narration, context);
  return best === undefined ? null : { role: 'recap', narration, idea: best.content, weight: 0.25 };
}

/** "That is why cities plant trees.": closes a film that has told the reasons. Null for other topics. */
export function conclusionSection(topic: string, context: PictureContext): SectionDraft | null {
  const statement = whyStatement(topic, context);
  if (statement === null) return null;
  const isName = /^why\s+\p{Lu}/iu.test(topic) && /^why\s+(?:The\s)?\p{Lu}/u.test(topic.replace(/^W/, 'w'));
  const clause = isName
    ? statement
    : statement.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
  const narration = `That is why ${clause}.`;
  return {
    role: 'breather',
    narration,
    idea: { ...NO_EXTRAS, kind: 'host', framing: 'medium', strap: null },
    weight: 0.2,
  };
}

function whyStatement(topic: string, context: PictureContext): string | null {
  return context.language === 'en' && /^why\b/i.test(topic) ? topicForms(topic).statement : null;
}

const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "Cities plant trees for three reasons.": counts what the prompt itself lists under "why". Null when it does not. */
export function bridgeSection(
  topic: string,
  listedCount: number,
  context: PictureContext,
): SectionDraft | null {
  const statement = whyStatement(topic, context);
  const count = COUNTS[listedCount] ?? '';
  if (statement === null || count === '') return null;
  const narration = `${statement} for ${count} reasons.`;
  return {
    role: 'breather',
    narration,
    idea: { ...NO_EXTRAS, kind: 'host', framing: 'medium', strap: null },
    weight: 0.35,
  };
}
