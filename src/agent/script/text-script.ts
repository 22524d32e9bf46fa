import type { Brief } from '../../schema/brief.js';
import type { Script } from '../../schema/script.js';
import { capitalize, countWords, endSentence, splitWords } from '../language/words.js';
import { shorten } from '../wording/shorten.js';
import { readSentence, type Reading } from '../reading/read-sentence.js';
import { DIFFERENCE, sidesOf } from '../reading/read-comparison.js';
import { NO_EXTRAS, type PictureContext } from '../pictures/picture.js';
import {
  bridgeSection,
  callSection,
  choiceSection,
  conclusionSection,
  recapSection,
  takeawaySection,
} from './closing.js';
import { choosePassages, scorePassages, spokenText } from './choose-passages.js';
import { chooseHook } from './hook.js';
import { attachLiterals } from './attach-literals.js';
import { parseBody, type Passage } from './parse-body.js';
import { pointSections } from './point-sections.js';
import { estimateTotal, withIds, type SectionDraft } from './sections.js';

/** Without a wish for a length, a long text becomes a film of about this many seconds. */
const LONG_TEXT_SECONDS = 60;
/** A text up to this length is told whole when no length is asked. */
const WHOLE_TEXT_SECONDS = 95;

/** A film out of the facts of a text: hook, points in the order of the text, recap if there is time, ending. */
export function writeTextScript(brief: Brief, context: PictureContext): Script {
  const { opening, passages } = parseBody(brief.body, brief.language, brief.topic);
  const told = compressLong(passages, brief);
  const { closing, body } = takeClosing(told, brief, context);
  const sides = sidesOf(brief.topic);
  const total = estimateTotal(body.map((passage) => ({ narration: spokenText(passage) })));
  const target = brief.askedSeconds ?? (total > WHOLE_TEXT_SECONDS ? LONG_TEXT_SECONDS : null);
  const overhead = (closing === null ? 4 : estimateTotal([closing])) + (sides === null ? 1.5 : 3);
  const { kept, left } =
    target === null ? { kept: body, left: [] } : choosePassages(body, target - overhead, context.topic);
  const hook = chooseHook(
    { topic: brief.topic, opening, sides, passages: kept, isTestimonial: isTestimonial(brief) },
    context,
  );
  // A heading that the hook has said is not said again.
  const rest = kept.filter(
    (passage, index) =>
      index !== hook.used &&
      !isSaid(spokenText(passage), hook.draft.narration) &&
      !(hook.namesTopic && isSaid(spokenText(passage), brief.topic)),
  );
  const spare =
    target === null
      ? 0
      : target -
        estimateTotal([hook.draft, ...rest.map((passage) => ({ narration: spokenText(passage) }))]) -
        3;
  const points = weigh(pointSections(rest, sides, context, spare), kept, context);
  const readings = kept.flatMap((passage) =>
    passage.kind === 'sentence'
      ? [passage.reading]
      : spare > 6
        ? passage.items.map((item) => readSentence(endSentence(capitalize(item)), brief.language))
        : [],
  );
  const others = readings.filter((reading) => reading.text !== hook.draft.narration);
  const ending =
    closing ??
    (sides === null || DIFFERENCE.test(brief.topic)
      ? takeawaySection(others, readings, context)
      : choiceSection(sides, context));
  const listed = kept.filter((passage) => passage.kind === 'sentence' && passage.isListed).length;
  const drafts = fill(
    {
      hook: hook.draft,
      namesTopic: hook.namesTopic,
      points,
      ending,
      readings,
      listed: listed === readings.length ? listed : 0,
      target,
      brief,
    },
    context,
  );
  const reserve = withIds(pointSections(left, sides, context));
  const sections = attachLiterals(withIds(drafts.used), brief.literals, context);
  const takenIds = new Set(sections.map((section) => section.id));
  return {
    title: titleOf(brief),
    verbatim: false,
    sections,
    reserve: [...withIds(drafts.spare), ...reserve].filter((section) => !takenIds.has(section.id)),
    pacing: { speed: 1, pauseSeconds: 0 },
    notes: leftOutNotes(left, body, target, brief),
  };
}

function isSaid(text: string, narration: string): boolean {
  const plain = (one: string): string =>
    splitWords(one.toLowerCase())
      .join(' ')
      .replace(/[.!?:]+$/, '');
  return plain(text) === plain(narration);
}

/** What the text itself makes important stays longest when the film is fitted to its length. */
function weigh(points: SectionDraft[], passages: Passage[], context: PictureContext): SectionDraft[] {
  const scores = scorePassages(passages, context.topic);
  const most = Math.max(1, ...scores);
  return points.map((point) => {
    const own = passages.flatMap((passage, index) =>
      passage.kind === 'sentence' && point.narration.includes(passage.reading.text)
        ? [scores[index] ?? 0]
        : [],
    );
    return own.length === 0
      ? point
      : { ...point, weight: Math.min(0.9, Math.max(0.3, 0.35 + (0.5 * Math.max(...own)) / most)) };
  });
}

/** The film's title: the topic with a capital, at most 120 characters. */
export function titleOf(brief: Pick<Brief, 'topic'>): string {
  return capitalize(brief.topic).slice(0, 120);
}

function isTestimonial(brief: Brief): boolean {
  return brief.body.trimStart().startsWith('"') || brief.body.trimStart().startsWith('“');
}

/** Long sentences are told shorter, by leaving words out, when the text is longer than the film. */
function compressLong(passages: Passage[], brief: Brief): Passage[] {
  const total = estimateTotal(passages.map((passage) => ({ narration: spokenText(passage) })));
  if (brief.askedSeconds === null || total <= brief.askedSeconds * 1.1) return passages;
  return passages.map((passage) => {
    if (passage.kind === 'list' || passage.reading.wordCount <= 18 || passage.reading.quote !== null)
      return passage;
    const short = shorten(passage.reading.text, { characters: 130, words: 16 }, brief.language);
    if (
      short === null ||
      readSentence(endSentence(short), brief.language).quantities.length < passage.reading.quantities.length
    )
      return passage;
    return { ...passage, reading: readSentence(endSentence(short), brief.language) };
  });
}

/** The ending: the one the prompt demands, else a call at the end of the text. */
function takeClosing(
  passages: Passage[],
  brief: Brief,
  context: PictureContext,
): { closing: SectionDraft | null; body: Passage[] } {
  const last = passages.at(-1);
  const isCall = last?.kind === 'sentence' && last.reading.isCall && passages.length > 1;
  if (brief.ending !== null) {
    // An ending that the text has as its own last sentence is said once.
    const isSame =
      last?.kind === 'sentence' && last.reading.text.toLowerCase() === brief.ending.toLowerCase();
    return { closing: callSection(brief.ending, context), body: isSame ? passages.slice(0, -1) : passages };
  }
  if (!isCall) return { closing: null, body: passages };
  const before = passages.at(-2);
  // "Come on Sunday. Doors open at nine." — an address behind a call belongs to it.
  const joins =
    before?.kind === 'sentence' &&
    before.reading.isCall &&
    before.reading.wordCount + last.reading.wordCount <= 12 &&
    passages.length > 2;
  const text = joins ? `${before.reading.text} ${last.reading.text}` : last.reading.text;
  return { closing: callSection(text, context), body: passages.slice(0, joins ? -2 : -1) };
}

interface FillSource {
  hook: SectionDraft;
  namesTopic: boolean;
  points: SectionDraft[];
  ending: SectionDraft;
  readings: Reading[];
  /** Number of facts that the prompt lists side by side, 0 when its text is not such a list. */
  listed: number;
  /** Length to fill, in seconds; null: as long as the text is. */
  target: number | null;
  brief: Brief;
}

/**
 * Puts the film together and, while it is shorter than asked, adds what needs no new facts: the title card, the count of
 * reasons, and the facts once more in short. What is not needed is kept for later fitting.
 */
function fill(source: FillSource, context: PictureContext): { used: SectionDraft[]; spare: SectionDraft[] } {
  const { hook, points, ending, readings, target, brief } = source;
  const opener = source.namesTopic ? null : titleCard(context);
  const bridge = bridgeSection(brief.topic, source.listed, context);
  const compares = sidesOf(brief.topic) !== null;
  const recap =
    !compares && (points.length >= 3 || source.listed >= 2) ? recapSection(readings, context) : null;
  const natural = estimateTotal([hook, ...points, ending]);
  const room = target === null ? 0 : target - natural;
  const conclusion = source.listed >= 2 ? conclusionSection(brief.topic, context) : null;
  const wantsOpener = opener !== null && (room > 2 || (target ?? natural) >= 40);
  const chosen = {
    opener: wantsOpener ? opener : null,
    bridge: room > 3 ? bridge : null,
    recap: null as SectionDraft | null,
    conclusion: null as SectionDraft | null,
  };
  const used = (): SectionDraft[] =>
    [hook, chosen.opener, chosen.bridge, ...points, chosen.recap, chosen.conclusion, ending].filter(
      (draft): draft is SectionDraft => draft !== null,
    );
  const hasRoomFor = (draft: SectionDraft | null): draft is SectionDraft =>
    target !== null && draft !== null && estimateTotal([...used(), draft]) < target * 1.02;
  if (hasRoomFor(recap)) chosen.recap = recap;
  if (hasRoomFor(conclusion)) chosen.conclusion = conclusion;
  const spare = [chosen.recap === null ? recap : null].filter(
    (draft): draft is SectionDraft => draft !== null,
  );
  return { used: used(), spare };
}

function titleCard(context: PictureContext): SectionDraft {
  return {
    role: 'opener',
    narration: '',
    idea: {
      ...NO_EXTRAS,
      kind: 'opener',
      title: context.title,
      subtitle: null,
      icon: context.findIcon(context.title),
    },
    weight: 0.2,
    askedSeconds: 2.6,
  };
}

function leftOutNotes(left: Passage[], body: Passage[], target: number | null, brief: Brief): string[] {
  if (left.length === 0) return [];
  const asked =
    brief.askedSeconds === null
      ? `A film of your whole text would be long; this one aims at ${target ?? LONG_TEXT_SECONDS} s`
      : `Your text is longer than ${brief.askedSeconds} s`;
  const sentences = left.filter((passage) => passage.kind === 'sentence').length;
  const unit = left.every((passage) => passage.kind === 'sentence') ? 'sentences' : 'parts';
  const examples = left
    .filter((passage) => passage.kind === 'sentence')
    .slice(0, 3)
    .map((passage) => `“${spokenText(passage)}”`);
  return [
    `${asked}: what is told was chosen from your words, nothing was added; ${unit === 'sentences' ? sentences : left.length} of ${body.length} ${unit} were left out${examples.length === 0 ? '' : `, for example ${examples.join(', ')}`}.`.replace(
      /\b1 of (\d+) sentences were/,
      '1 of $1 sentences was',
    ),
  ];
}

/** Words that a list of sections speaks. */
export function spokenWords(sections: { narration: string }[]): number {
  return sections.reduce((sum, section) => sum + countWords(section.narration), 0);
}
