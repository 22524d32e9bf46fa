import type { DecodedContent } from '../decoded-file.js';
import { readText } from '../text-type.js';
import { Unreadable } from './unreadable.js';

/** Most characters of a text that are kept: a book of 150 pages. */
export const MAXIMUM_CHARACTERS = 400_000;

/** A text, and what was left out of it. */
export interface DecodedText {
  content: DecodedContent;
  notes: string[];
}

/** Reads plain text, Markdown or subtitles into words. */
export function decodeText(bytes: Uint8Array, mediaType: string): DecodedText {
  const raw = readText(bytes.subarray(0, MAXIMUM_CHARACTERS * 4)).replaceAll(/\r\n?/g, '\n');
  if (mediaType === 'application/x-subrip') return textContent(withoutCues(raw));
  return textContent(mediaType === 'text/markdown' ? withoutMarkdown(raw) : raw);
}

/**
 * A text as it is kept: no control characters, blank lines single, not longer than is read.
 * @param pages Text of each page where there are pages
 * @throws Unreadable when no word is in it
 */
export function textContent(text: string, pages: string[] | null = null): DecodedText {
  const clean = tidy(text);
  if (!/[\p{L}\p{N}]/u.test(clean)) throw new Unreadable('has no words in it');
  const isCut = clean.length > MAXIMUM_CHARACTERS;
  return {
    content: { kind: 'text', text: shortened(clean, MAXIMUM_CHARACTERS), pages: keptPages(pages) },
    notes: isCut ? [`only its first ${MAXIMUM_CHARACTERS.toLocaleString('en')} characters were read`] : [],
  };
}

function keptPages(pages: string[] | null): string[] | null {
  if (pages === null) return null;
  let room = MAXIMUM_CHARACTERS;
  return pages.map((page) => {
    const kept = shortened(tidy(page), room);
    room -= kept.length;
    return kept;
  });
}

/** The start of a text, without half a character at its end. */
function shortened(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Cs}$/u, '');
}

function tidy(text: string): string {
  return text
    .replaceAll(/[^\P{C}\n\t]/gu, '')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Subtitles without numbers, times and marks: each cue is a line, pauses of the file are kept as they come. */
function withoutCues(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((cue) =>
      cue
        .split('\n')
        .filter((line) => !/^\d+\s*$/.test(line) && !line.includes(' --> '))
        .join(' ')
        .replaceAll(/<[^>]{1,40}>|\{\\[^}]{1,40}\}/g, '')
        .trim(),
    )
    .filter((cue) => cue !== '')
    .join('\n');
}

/** Markdown's marks, each with what stays of it. Words, lists and paragraphs stay. */
const MARKS: [RegExp, string][] = [
  [/^---\n[^]{0,5000}?\n---\n/, ''],
  [/<!--[^]{0,5000}?-->/g, ''],
  [/^ {0,3}(```|~~~).*$/gm, ''],
  [/^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '\n$1\n'],
  [/^ {0,3}(=+|-{3,}|\*{3,}|_{3,})[ \t]*$/gm, ''],
  [/^ {0,3}>[ \t]?/gm, ''],
  [/^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/gm, ''],
  [/!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1'],
  [/\[([^\]\n]{1,500})\](\([^)\n]{0,2000}\)|\[[^\]\n]{0,500}\])/g, '$1'],
  [/^ {0,3}\[[^\]\n]{1,200}\]:.*$/gm, ''],
  [/<(https?:[^>\s]{1,2000})>/g, '$1'],
  [/<\/?[a-z][^>\n]{0,500}>/gi, ''],
  [/(\*\*\*|\*\*|__|~~)(?=\S)([^\n]{1,1000}?\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,1000}?)\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,1000}?)_(?![\p{L}\p{N}_])/gu, '$1'],
  [/`{1,2}([^`\n]{1,1000})`{1,2}/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1'],
];

function withoutMarkdown(text: string): string {
  return MARKS.reduce((words, [mark, rest]) => words.replaceAll(globally(mark), rest), text);
}

function globally(mark: RegExp): RegExp {
  return mark.global ? mark : new RegExp(mark.source, `${mark.flags}g`);
}
