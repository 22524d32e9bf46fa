import type { PromptForm } from '../../schema/brief.js';
import { splitSentences } from '../language/split-sentences.js';
import { countWords } from '../language/words.js';
import { parseSceneList } from '../script/scene-list.js';
import { SETTING_KEY, SETTING_PART } from './instruction-words.js';
import { LITERAL_KEY, LITERAL_MARK, quotedTexts } from './read-literals.js';

/** A prompt by its outer form. */
export interface RecognisedForm {
  form: Exclude<PromptForm, 'topic'>;
  /** The part that speaks about the film; for a text: all of the prompt. */
  head: string;
  /** The list of scenes or the script, word for word; empty for a text. */
  body: string;
}

const SCENE_HEADING =
  /^[\s>#*-]*(?:scene|shot|slide|szene|escena|scène|plan|teil)\s*#?\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|uno|dos|tres|un|deux|trois)\b/im;
const TIMED_HEADING = /^[\s>#*[(-]*\d{1,2}:\d{2}\s*(?:[-–—]|to)\s*\d{1,2}:\d{2}/m;
const SCENE_FIELD =
  /(?:^|[\s|(.,;–—-])(?:visuals?|vo|voice-?over|narration|narrator|on[- ]?screen(?: text)?|text on screen|audio|dialogue|bild|sprecher(?:text)?|imagen|voz(?: en off)?|image|voix(?: off)?)\s*(?:\([^)]*\))?\s*:/i;
const SCRIPT_LINE =
  /^[\s>#*]*(?:(?:the |my |our |full |final )?(?:script|voice-?over(?: script)?|narration(?: script)?|vo(?: script)?|spoken text|skript|drehbuch|sprechertext|guion|guión|locución|texte(?: à lire)?|script à lire)|(?:here (?:is|are|'s)|use|read) (?:the|my|our|this) (?:script|narration|voice-?over))\s*(?:\([^)]{0,60}\))?\s*:\s*/im;
const SCRIPT_WISH =
  /\b(?:(?:this|the following|following|attached|below|my|our|the|own|entire|full) (?:exact )?(?:script|narration|voice-?over)\b(?! (?:style|voice|tone|should be (?:a|in)))|script below|word for word|word-for-word|verbatim|exactly as (?:it is )?(?:written|is)|read (?:this|the following) (?:script|text|aloud|out)|(?:don['’]t|do not|without) chang(?:e|ing) (?:a|any|the) words?|as is, word|use (?:this|it|the text) as the (?:script|narration|voice-?over)|wörtlich|wort für wort|palabra por palabra|textualmente|mot (?:pour|à) mot)/i;

/** Tells a list of scenes, a script to be spoken as it stands, and a text to make a film of, apart. */
export function recogniseForm(text: string, language: string): RecognisedForm {
  return sceneForm(text) ?? scriptForm(text, language) ?? { form: 'text', head: text, body: '' };
}

function sceneForm(text: string): RecognisedForm | null {
  const spread = text
    .replace(/(?<=[.!?"”)\]])[ \t]+(?=(?:scene|shot)\s+\d{1,2}\s*[:.(–—-])/gi, '\n')
    .replace(/(?<=:)[ \t]+(?=scene\s+1\s*[:.(–—-])/gi, '\n');
  const headings = spread.match(new RegExp(SCENE_HEADING.source, 'gim'))?.length ?? 0;
  const timed = spread.match(new RegExp(TIMED_HEADING.source, 'gm'))?.length ?? 0;
  const isList =
    headings >= 2 || (headings === 1 && SCENE_FIELD.test(spread)) || (timed >= 2 && SCENE_FIELD.test(spread));
  if (!isList) return null;
  const start = Math.min(
    ...[spread.search(SCENE_HEADING), headings >= 1 ? -1 : spread.search(TIMED_HEADING)].filter(
      (at) => at >= 0,
    ),
  );
  const { body, tail } = splitTail(spread.slice(start).trim());
  // Headings without a word, picture or text under them are no scenes.
  if (parseSceneList(body).length === 0) return null;
  return { form: 'scenes', head: `${spread.slice(0, start).trim()}\n${tail}`.trim(), body };
}

/** Paragraphs after the last scene or the script that speak about the film again. */
function splitTail(text: string): { body: string; tail: string } {
  const paragraphs = text.split(/\n\s*\n/);
  const tail: string[] = [];
  while (paragraphs.length > 1 && isAside(paragraphs.at(-1) ?? '')) tail.unshift(paragraphs.pop() ?? '');
  const last = (paragraphs.pop() ?? '').split('\n');
  while (last.length > 1 && isTrailingSetting(last.at(-1) ?? '')) tail.unshift(last.pop() ?? '');
  return { body: [...paragraphs, last.join('\n')].join('\n\n').trim(), tail: tail.join('\n\n') };
}

/** "Vertical, voice-over only, colours #5A3E2B and #F4E3C1." under the last scene. */
function isTrailingSetting(line: string): boolean {
  if (SCENE_HEADING.test(line) || SCENE_FIELD.test(line)) return false;
  const parts = line
    .trim()
    .replace(/\.$/, '')
    .split(/,\s+|\.\s+/);
  return parts.every(
    (part) =>
      SETTING_PART.test(part) ||
      /voice-?over|^(?:brand )?colou?rs?\b|^#[0-9a-f]{3,6}|^\d+\s?(?:s|sec|seconds?|minutes?)\b/i.test(part),
  );
}

function isAside(paragraph: string): boolean {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
  if (
    lines.some(
      (line) => SCENE_HEADING.test(line) || SCENE_FIELD.test(line.replace(/on[- ]?screen(?: text)?/i, '')),
    )
  )
    return false;
  const [first = ''] = lines;
  if (/^[\s#*>-]*(?:critical\s+)?on[- ]?screen[- ]text\b/i.test(first)) return true;
  return lines.every((line) => isAsideLine(line));
}

const ASIDE_START =
  /^[\s\-*•>]*(?:please\s+)?(?:use|keep|no |without|do not|don['’]t|avoid|add|show|display|put|make sure|style|colou?rs?|brand|tone|music|portrait|landscape|vertical|square|format|captions?|subtitles?|the (?:quote|numbers?|text|video|film|tone|following)|both|on[- ]?screen|critical)/i;

function isAsideLine(line: string): boolean {
  if (SETTING_KEY.test(line) || LITERAL_KEY.test(line)) return true;
  const speaksOfScreen = LITERAL_MARK.test(line) && (ASIDE_START.test(line) || quotedTexts(line).length > 0);
  const speaksOfFilm =
    ASIDE_START.test(line) &&
    /\b(?:avatar|presenter|captions?|subtitles?|music|voice|font|video|film|style|portrait|landscape|vertical|square|colou?rs?|#[0-9a-f]{6}|screen|tone|seconds)\b/i.test(
      line,
    );
  return (speaksOfScreen || speaksOfFilm) && countWords(line) <= 60;
}

function scriptForm(text: string, language: string): RecognisedForm | null {
  const line = text.match(SCRIPT_LINE);
  if (line?.index !== undefined) {
    const after = text.slice(line.index + line[0].length).trim();
    if (countWords(after) >= 6) return withoutWrapping(text.slice(0, line.index).trim(), after);
  }
  const wish = text.match(SCRIPT_WISH);
  if (wish?.index === undefined) return null;
  return scriptBehindWish(text, wish.index, language);
}

/** A long text in quotation marks; a straight mark opens only before a word, so the end of a short quote is no start. */
const LONG_QUOTE = /(?:^|(?<=[\s:(]))["“](?=\S)([^"”]{80,})(?<=\S)["”](?=\s|[.,;)]|$)/;

/** The script stands behind the sentence that announces it: after its colon, or in the paragraphs that follow. */
function scriptBehindWish(text: string, at: number, language: string): RecognisedForm | null {
  const lineEnd = text.indexOf('\n', at);
  const rest = lineEnd < 0 ? text.slice(at) : text.slice(at, lineEnd);
  const quote = text.slice(at).match(LONG_QUOTE);
  if (quote?.index !== undefined && quote[1] !== undefined) {
    const behind = text.slice(at + quote.index + quote[0].length);
    return withoutWrapping(`${text.slice(0, at + quote.index)}\n${behind}`.trim(), quote[1]);
  }
  const colon = rest.search(/:\s+\S/);
  if (colon >= 0 && countWords(text.slice(at + colon + 1)) >= 10)
    return withoutWrapping(text.slice(0, at + colon + 1), text.slice(at + colon + 1).trim());
  const after = lineEnd < 0 ? '' : text.slice(lineEnd).trim();
  if (countWords(after) >= 10) return withoutWrapping(text.slice(0, lineEnd).trim(), after);
  return scriptBeforeWish(text, at) ?? scriptInSameParagraph(text, at, language);
}

/** "…text… Please read this word for word." */
function scriptBeforeWish(text: string, at: number): RecognisedForm | null {
  const paragraphs = text.split(/\n\s*\n/);
  const index = paragraphs.findIndex((paragraph) => paragraph.includes(text.slice(at, at + 20)));
  const before = paragraphs.slice(0, index);
  const script = before.filter((paragraph) => countWords(paragraph) >= 10 && !isAside(paragraph));
  if (script.length === 0) return null;
  const others = paragraphs.filter((paragraph) => !script.includes(paragraph));
  return { form: 'script', head: others.join('\n\n'), body: script.join('\n\n') };
}

/** "Use this script word for word. Meet Lumo. It …" */
function scriptInSameParagraph(text: string, at: number, language: string): RecognisedForm | null {
  const sentences = splitSentences(text.replace(/\n/g, ' '), language);
  let position = 0;
  const index = sentences.findIndex((sentence) => {
    const isHere = at < position + sentence.length + 1;
    position += sentence.length + 1;
    return isHere;
  });
  const body = sentences.slice(index + 1).join(' ');
  return countWords(body) >= 10
    ? { form: 'script', head: sentences.slice(0, index + 1).join(' '), body }
    : null;
}

/** The script without fences, quotation marks around all of it, and without asides behind it. */
function withoutWrapping(head: string, script: string): RecognisedForm {
  const fenced = script.match(/^(?:```|""")[^\n]*\n([\s\S]*?)\n?(?:```|""")\s*([\s\S]*)$/);
  const inner = fenced?.[1] ?? script;
  const behind = fenced?.[2] ?? '';
  const { body, tail } = splitTail(inner.trim());
  const quoted = body.match(/^["“]([^"“”]+)["”]$/s)?.[1];
  return {
    form: 'script',
    head: [head, behind, tail].filter((part) => part.trim() !== '').join('\n'),
    body: (quoted ?? body).trim(),
  };
}
