import { splitSentences } from '../language/split-sentences.js';
import { capitalize, countWords, endSentence, tidy } from '../language/words.js';
import {
  INSTRUCTION_HEADING,
  INSTRUCTS,
  NEUTRAL_HEADING,
  PRODUCTION,
  SETTING_KEY,
  WRAPPER,
} from './instruction-words.js';
import { LITERAL_KEY, LITERAL_MARK, literalsOfSentence, quotedTexts } from './read-literals.js';
import { isInstruction } from './is-instruction.js';
import { splitTrailingEnding, takeEnding, unquote } from './read-ending.js';
import { readMakeSentence } from './read-topic.js';

/** A prompt taken apart into what is asked of the film and what the film may say. */
export interface SeparatedPrompt {
  /** Everything said about the film, one sentence a line. */
  instructions: string[];
  /** What the film may say, with its headings, bullets and paragraphs. */
  content: string;
  topic: string | null;
  title: string | null;
  literals: string[];
  /** Sentence to end on. */
  ending: string | null;
  /** Sentence to begin with. */
  opening: string | null;
  /** Wishes for texts that only a language model could write. */
  unwritten: string[];
}

const OPENING =
  /^(?:please\s+)?(?:(?:start|open|begin)(?:\s+(?:it|the (?:video|film)))?\s*(?:with|on|by (?:saying|asking)|:)|opening(?: line)?|hook|beginne mit|empieza con|commence[rz]? (?:par|avec))(?!\p{L})\s*(?:the\s+(?:words?|line|question|text|sentence|hook)\s*)?\s*[:,–-]?\s*/iu;
const TITLE = /^(?:title|headline|name|titel|título|titre)\s*[:=]\s*(.+)$/i;
const BULLET = /^(\s*)([-*•–]|\d{1,2}[.)])\s+(.+)$/;

/** Separates instructions from content, line by line and sentence by sentence. Nothing of the content is lost. */
export function separateInstructions(text: string, language: string): SeparatedPrompt {
  const found: SeparatedPrompt = {
    instructions: [],
    content: '',
    topic: null,
    title: null,
    literals: [],
    ending: null,
    opening: null,
    unwritten: [],
  };
  const lines: string[] = [];
  let section: 'plain' | 'instructions' | 'literals' = 'plain';
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (section === 'literals' && lines.at(-1) !== '') section = 'plain';
      lines.push('');
      continue;
    }
    const bullet = line.match(BULLET);
    const next = bullet === null ? sectionOf(line) : null;
    if (next !== null) {
      section = next;
      continue;
    }
    if (section === 'literals') found.literals.push(...literalLines(line));
    else if (section === 'instructions' && (bullet !== null || SETTING_KEY.test(line)))
      takeSetting(line, found);
    else if (bullet !== null) takeBullet(line, bullet, found, lines, language);
    else takeLine(line, found, lines, language);
  }
  found.content = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return found;
}

function sectionOf(line: string): 'plain' | 'instructions' | 'literals' | null {
  if (INSTRUCTION_HEADING.test(line)) return 'instructions';
  if (
    LITERAL_KEY.test(`${line.trim()} x`) &&
    /[:)]\s*$/.test(line.trim()) &&
    line.replace(LITERAL_KEY, '').trim() === ''
  )
    return 'literals';
  if (/^[\s#*>]*(?:critical\s+)?on[- ]?screen[- ]text\b[^:"“]{0,60}:?\s*$/i.test(line)) return 'literals';
  return NEUTRAL_HEADING.test(line) && /:\s*$|^\s*#/.test(line) ? 'plain' : null;
}

/** A line under "On-screen text:": the quoted texts in it, else the whole line without its bullet and label. */
export function literalLines(line: string): string[] {
  const quoted = quotedTexts(line);
  if (quoted.length > 0) return quoted;
  const plain = line
    .replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '')
    .replace(/^(?:quote|number|title|headline|text|figure)\s*\d*\s*:\s*/i, '')
    .trim();
  return plain === '' ? [] : [plain];
}

function takeSetting(line: string, found: SeparatedPrompt): void {
  const plain = line.replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '').trim();
  const title = plain.match(TITLE)?.[1];
  const ending = takeEnding(plain);
  if (title !== undefined) found.title ??= unquote(title);
  else if (ending !== null) found.ending ??= ending;
  found.instructions.push(plain);
}

function takeBullet(
  line: string,
  bullet: RegExpMatchArray,
  found: SeparatedPrompt,
  lines: string[],
  language: string,
): void {
  const text = bullet[3] ?? '';
  const isSetting =
    SETTING_KEY.test(text) ||
    /^(?:no|without)\s+(?:avatar|presenter|music|captions?|subtitles?|voice-?over)\b/i.test(text);
  const ending = takeEnding(text);
  const literals = literalsOfSentence(text, language);
  if (ending !== null) found.ending ??= ending;
  else if (literals.length > 0) found.literals.push(...literals);
  else if (TITLE.test(text)) found.title ??= unquote(text.match(TITLE)?.[1] ?? '');
  else if (isSetting) found.instructions.push(text);
  else lines.push(line.trim());
}

function takeLine(line: string, found: SeparatedPrompt, lines: string[], language: string): void {
  const title = line.match(TITLE)?.[1];
  if (title !== undefined && countWords(title) <= 12) {
    found.title ??= unquote(title);
    return;
  }
  if (/^\s*#/.test(line)) {
    lines.push(line.trim());
    return;
  }
  if (LITERAL_KEY.test(line) && quotedTexts(line).length <= 1) {
    const literals = literalsOfSentence(line, language);
    if (literals.length > 0) {
      const [first] = literals;
      if (/^\s*(?:title|titel|título|titre|headline)/i.test(line)) found.title ??= first ?? null;
      found.literals.push(...literals);
      return;
    }
  }
  const kept: string[] = [];
  for (const sentence of splitSentences(line, language)) {
    const isFirst =
      lines.every((one) => one === '') &&
      kept.length === 0 &&
      found.topic === null &&
      found.instructions.length === 0;
    const content = takeSentence(sentence, isFirst, found, language);
    if (content !== null && content !== '') kept.push(capitalize(content));
  }
  if (kept.length > 0) lines.push(kept.join(' '));
}

/** A request in a language that the director has no words for: only its word for a film is known. */
const FOREIGN_FILM =
  /视频|影片|短片|動画|ビデオ|영상|비디오|видео|ролик|відео|wideo|filmik|βίντεο|فيديو|वीडियो/iu;

/** What of a sentence is content; null when all of it is an instruction. */
function takeSentence(
  sentence: string,
  isFirst: boolean,
  found: SeparatedPrompt,
  language: string,
): string | null {
  const trailing = splitTrailingEnding(sentence);
  if (trailing !== null) {
    found.ending ??= trailing.ending;
    return takeSentence(trailing.rest, isFirst, found, language);
  }
  const ending = takeEnding(sentence);
  if (ending !== null) {
    if (ending !== '') found.ending ??= ending;
    found.instructions.push(sentence);
    return null;
  }
  const opening = OPENING.test(sentence) ? unquote(sentence.replace(OPENING, '')) : null;
  if (opening !== null && opening !== '' && (/[:"“]/.test(sentence) || /\?$/.test(sentence))) {
    found.opening ??= opening;
    return null;
  }
  if (isFirst && FOREIGN_FILM.test(sentence) && sentence.length <= 60)
    return takeInstruction(sentence, found);
  const make = found.topic === null || isFirst ? readMakeSentence(sentence, isFirst) : null;
  if (make !== null) return takeMake(make, sentence, found, language);
  const literals = literalsOfSentence(sentence, language);
  if (literals.length > 0 && /^\s*(?:title|titel|título|titre|headline)/i.test(sentence))
    found.title ??= literals[0] ?? null;
  if (
    literals.length > 0 &&
    (INSTRUCTS.test(sentence) || LITERAL_KEY.test(sentence) || PRODUCTION.test(sentence))
  ) {
    found.literals.push(...literals);
    found.instructions.push(sentence);
    return null;
  }
  return isInstruction(sentence, language)
    ? takeInstruction(sentence, found)
    : unwrap(sentence, found, language);
}

function takeMake(
  make: NonNullable<ReturnType<typeof readMakeSentence>>,
  sentence: string,
  found: SeparatedPrompt,
  language: string,
): string | null {
  found.topic ??= make.topic;
  found.instructions.push(make.instruction === '' ? sentence : make.instruction);
  if (make.content === '') return null;
  const kept = splitSentences(make.content, language)
    .map((part) => takeSentence(part, false, found, language))
    .filter((part): part is string => part !== null && part !== '');
  return kept.length === 0 ? null : kept.join(' ');
}

function takeInstruction(sentence: string, found: SeparatedPrompt): null {
  found.instructions.push(sentence);
  return null;
}

/** "Mention that we deliver on Sundays." gives "We deliver on Sundays."; a wish without facts is noted. */
function unwrap(sentence: string, found: SeparatedPrompt, language: string): string {
  if (language !== 'en') return sentence;
  const match = sentence.match(WRAPPER);
  const inner = match?.[1];
  if (inner === undefined || LITERAL_MARK.test(sentence)) return sentence;
  const hasColon = /^[^:]{0,60}:\s/.test(sentence) && sentence.includes(`: ${inner}`);
  const isThat = sentence
    .slice(0, sentence.length - inner.length)
    .trimEnd()
    .toLowerCase()
    .endsWith('that');
  if (hasColon || isThat) return endSentence(inner.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
  if (/^(?:include|cover|highlight|note|say|state|stress)\b/i.test(sentence) && !/\d/.test(inner))
    return sentence;
  if (
    /^(?:how|why|what|the (?:benefits|advantages|history|importance|difference|role|process|basics))\b/i.test(
      inner,
    ) &&
    !/\d/.test(inner)
  ) {
    found.unwritten.push(tidy(inner).replace(/\.$/, ''));
    return '';
  }
  return endSentence(inner.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
}
