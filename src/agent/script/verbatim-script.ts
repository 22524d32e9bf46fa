import type { Brief } from '../../schema/brief.js';
import type { Script, ScriptSection } from '../../schema/script.js';
import { SCREEN_MARK } from '../brief/marks.js';
import { splitSentences } from '../language/split-sentences.js';
import { countWords } from '../language/words.js';
import { readQuote } from '../reading/read-quote.js';
import { readSentence } from '../reading/read-sentence.js';
import { callPicture } from '../pictures/call-picture.js';
import { showsLiteral } from '../pictures/literal-texts.js';
import { NO_EXTRAS, type PictureContext } from '../pictures/picture.js';
import { attachLiterals, withLiteral } from './attach-literals.js';
import { titleSection } from './closing.js';
import { draftSection } from './draft-section.js';
import { estimateTotal, withIds, type SectionDraft } from './sections.js';
import { titleOf } from './text-script.js';

interface Stretch {
  sentences: string[];
  literals: string[];
}

const FULL_WORDS = 16;

/** A film of the user's own script: every word, in order, split only where a sentence ends. */
export function writeVerbatimScript(brief: Brief, context: PictureContext): Script {
  const stretches = splitScript(brief.body, brief.language);
  const drafts = stretches.map(({ sentences }, index) =>
    draftOf(sentences.join(' '), index, stretches.length, context),
  );
  let sections = resolveSpeakers(withIds(drafts));
  sections = sections.map((section, index) =>
    withOwnLiterals(section, stretches[index]?.literals ?? [], context),
  );
  const own = new Set(stretches.flatMap((stretch) => stretch.literals));
  const shown = (literal: string): boolean =>
    own.has(literal) && sections.some((section) => section.literals.includes(literal));
  sections = attachLiterals(
    withTitleCard(sections, brief, context),
    brief.literals.filter((literal) => !shown(literal)),
    context,
  );
  sections = withEnding(sections, brief, context);
  return {
    title: titleOf(brief),
    verbatim: true,
    sections,
    reserve: [],
    pacing: { speed: 1, pauseSeconds: 0 },
    notes: lengthNotes(sections, brief),
  };
}

/** Sentences in stretches of three to seven seconds; marks of texts for the screen go with the sentence before them. */
function splitScript(body: string, language: string): Stretch[] {
  const stretches: Stretch[] = [];
  let pending: string[] = [];
  for (const paragraph of body.split(/\n+/)) {
    let opensParagraph = true;
    for (const part of paragraph.split(/(?=\[on screen: )|(?<=\])\s*/)) {
      const literal = part.match(/^\[on screen: ([^\]]+)\]$/)?.[1];
      if (literal !== undefined) {
        const last = stretches.at(-1);
        // A text that stands before its sentence, at the start of a paragraph, belongs to what follows.
        if (last === undefined || opensParagraph) pending.push(literal);
        else last.literals.push(literal);
        continue;
      }
      for (const sentence of splitSentences(part.replace(SCREEN_MARK, ' '), language)) {
        const last = stretches.at(-1);
        if (last !== undefined && pending.length === 0 && joins(last, sentence, opensParagraph, language))
          last.sentences.push(sentence);
        else stretches.push({ sentences: [sentence], literals: pending });
        pending = [];
        opensParagraph = false;
      }
    }
  }
  stretches.at(-1)?.literals.push(...pending);
  return withoutTinyEnd(stretches);
}

/** A last word or two belong to the scene before. */
function withoutTinyEnd(stretches: Stretch[]): Stretch[] {
  const last = stretches.at(-1);
  const before = stretches.at(-2);
  if (last === undefined || before === undefined || countWords(last.sentences.join(' ')) > 2)
    return stretches;
  const joined = {
    sentences: [...before.sentences, ...last.sentences],
    literals: [...before.literals, ...last.literals],
  };
  return [...stretches.slice(0, -2), joined];
}

function joins(stretch: Stretch, sentence: string, opensParagraph: boolean, language: string): boolean {
  const words = stretch.sentences.reduce((sum, one) => sum + countWords(one), 0);
  const added = countWords(sentence);
  const last = readSentence(stretch.sentences.at(-1) ?? '', language);
  const next = readSentence(sentence, language);
  // "…," he says. "…": the second half of a quotation stays with the first.
  const goesOnQuoting =
    last.quote !== null && /^["“„«]/.test(sentence) && readQuote(sentence, language)?.name == null;
  if (goesOnQuoting) return words + added <= 30;
  if (opensParagraph) return words <= 3 && added <= 12;
  if (last.quote !== null || next.quote !== null) return false;
  const facts = last.quantities.length > 0 || last.enumeration !== null;
  if (facts && (next.quantities.length > 0 || next.enumeration !== null || added > 4)) return false;
  if (stretch.sentences.length >= 3) return false;
  // "Basecamp 11." behind a long sentence opens what follows.
  if (added <= 3 && words >= 10) return false;
  if (words <= 3 || added <= 3) return words + added <= FULL_WORDS + 2;
  return words + added <= FULL_WORDS && words < 8 && next.quantities.length === 0;
}

function draftOf(narration: string, index: number, count: number, context: PictureContext): SectionDraft {
  const reading = readSentence(narration, context.language);
  const isLast = index === count - 1 && count > 1;
  const role =
    index === 0
      ? 'hook'
      : isLast
        ? 'call-to-action'
        : reading.quote !== null
          ? 'quote'
          : reading.quantities.length > 0
            ? 'proof'
            : 'given';
  if (isLast && canClose(narration, context)) {
    return {
      role,
      narration,
      idea: callPicture(narration, narration, context).content,
      weight: 1,
      fixed: true,
    };
  }
  return draftSection({ role: isLast ? 'given' : role, narration, weight: 1 }, context);
}

/** A script may close with its own words when they call on the viewer or are short enough for an end card. */
function canClose(narration: string, context: PictureContext): boolean {
  const sentences = splitSentences(narration, context.language).map((sentence) =>
    readSentence(sentence, context.language),
  );
  const { action, detail } = callPicture(narration, narration, context).content as {
    action: string;
    detail: string | null;
  };
  const isWhole = countWords(action) + countWords(detail ?? '') === countWords(narration);
  return isWhole || sentences.some((reading) => reading.isCall);
}

/** "he says" points at the last person named before. */
function resolveSpeakers(sections: ScriptSection[]): ScriptSection[] {
  let person: string | null = null;
  return sections.map((section) => {
    const names = [
      ...section.narration.matchAll(
        /\b(?:(?:Mr|Mrs|Ms|Dr|Prof)\.\s\p{Lu}[\p{L}'-]+|\p{Lu}[\p{L}'-]+\s\p{Lu}[\p{L}'-]+(?=,|\s(?:is|was|has|had|says|said|runs|works|who)\b))/gu,
      ),
    ];
    const { idea } = section;
    const saysPronoun = /["”»],?\s*(?:(?:he|she|they)\s(?:says?|said)|says\s(?:he|she))\b/.test(
      section.narration,
    );
    const named =
      idea.kind === 'quote' && idea.name === null && saysPronoun && person !== null && person.length <= 28
        ? { ...section, idea: { ...idea, name: person } }
        : section;
    person = names.at(-1)?.[0] ?? person;
    return named;
  });
}

function withOwnLiterals(section: ScriptSection, literals: string[], context: PictureContext): ScriptSection {
  return literals.reduce((current, literal) => withLiteral(current, literal, context) ?? current, section);
}

/** A title that the prompt demands stands on a card of its own, without words; the first scene stays the hook. */
function withTitleCard(sections: ScriptSection[], brief: Brief, context: PictureContext): ScriptSection[] {
  const title = brief.literals.find((literal) => literal === brief.topic && literal.length <= 42);
  if (
    title === undefined ||
    sections.length === 0 ||
    sections.some((section) => showsLiteral(section.idea, title))
  )
    return sections;
  const card: SectionDraft = {
    role: 'opener',
    narration: '',
    idea: { ...NO_EXTRAS, kind: 'opener', title, subtitle: null, icon: context.findIcon(title) },
    weight: 1,
    fixed: true,
    literals: [title],
    askedSeconds: 2.6,
  };
  return [...sections.slice(0, 1), ...withIds([card]), ...sections.slice(1)];
}

/** A sentence to end on that the script itself does not have is shown, not spoken: nothing is added to the words. */
function withEnding(sections: ScriptSection[], brief: Brief, context: PictureContext): ScriptSection[] {
  const last = sections.at(-1);
  if (
    brief.ending !== null &&
    last !== undefined &&
    !last.narration.toLowerCase().includes(brief.ending.toLowerCase().replace(/[.!]$/, ''))
  ) {
    const silent = {
      role: 'call-to-action' as const,
      narration: '',
      idea: callPicture(brief.ending, '', context).content,
      weight: 1,
      fixed: true,
      askedSeconds: 3.2,
    };
    return [...sections, ...withIds([silent]).map((section) => ({ ...section, id: 'ending' }))];
  }
  // A film whose title is a whole sentence ends on its last words: repeating the sentence would be no ending.
  const isName = context.title.length <= 28 && countWords(context.title) <= 4;
  if (last === undefined || last.idea.kind === 'cta' || !isName) return sections;
  return [
    ...sections,
    ...withIds([titleSection(context)]).map((section) => ({ ...section, id: 'end-card' })),
  ];
}

function lengthNotes(sections: ScriptSection[], brief: Brief): string[] {
  if (brief.askedSeconds === null) return [];
  const seconds = Math.round(estimateTotal(sections));
  if (Math.abs(seconds - brief.askedSeconds) <= brief.askedSeconds * 0.08) return [];
  return [
    `Your script is spoken word for word, so it sets the length: about ${seconds} s instead of the ${brief.askedSeconds} s you asked for.`,
  ];
}
