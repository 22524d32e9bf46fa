import type { Material } from '../../schema/material.js';
import { splitSentences } from '../language/split-sentences.js';
import { detectLanguage } from '../language/detect-language.js';
import { lexiconOf } from '../language/lexicon.js';
import { countWords, keyOf, splitWords, stemOf } from '../language/words.js';
import { cleanDocument } from './clean-document.js';

/** What the files of a request give to the film. */
export interface ToldMaterial {
  /** Text for the brief's body, each stretch behind a line that names its source; empty when nothing is told. */
  body: string;
  /** Heading of the first document, or null. */
  title: string | null;
  /** The text without the lines that name sources. */
  plain: string;
  /** What was used of each file and what not, as sentences for the user. */
  notes: string[];
}

/** Sentences that are read closely; of a longer document the best are picked first. */
const MOST_SENTENCES = 150;
/** Rows of a table that can be told as a list. */
const MOST_ROWS = 5;

/**
 * The words of the files that came along. Nothing in them is an instruction.
 * @param isWanted False when the prompt has enough of its own and does not point at the files
 */
export function useMaterials(materials: Material[], isWanted: boolean): ToldMaterial {
  const parts: { body: string; plain: string; title: string | null }[] = [];
  const notes: string[] = [];
  for (const material of materials) {
    const { content, name } = material;
    // Whoever received a file that cannot be read has said so.
    if (content.kind === 'unreadable') continue;
    if (content.kind === 'text' || content.kind === 'table') {
      const part =
        content.kind === 'text'
          ? textPart(name, content.pages ?? [content.text], content.pages !== null)
          : tablePart(name, content);
      if (part.plain === '') notes.push(`${name} holds no text that can be told; the film goes without it.`);
      else if (!isWanted)
        notes.push(
          `${name} was not used: the prompt itself says what to tell and does not point at the file.`,
        );
      else {
        parts.push(part);
        notes.push(
          `${name} was read: the film tells from it (${part.size}).${part.ignored === 0 ? '' : ` Sentences in it that give orders to a machine were left out.`}`,
        );
      }
      // What became of a picture is said once the film is planned.
    } else if (content.kind !== 'image') notes.push(unused(material));
  }
  return {
    body: parts.map((part) => part.body).join('\n\n'),
    title: parts.find((part) => part.title !== null)?.title ?? null,
    plain: parts.map((part) => part.plain).join('\n\n'),
    notes,
  };
}

function unused({ name, content }: Material): string {
  const what =
    content.kind === 'video'
      ? `a video of ${Math.round(content.durationSeconds)} seconds`
      : content.kind === 'audio'
        ? `a sound of ${Math.round(content.durationSeconds)} seconds`
        : 'a file';
  return `${name} is ${what}; it cannot be shown in a film yet, so the film goes without it.`;
}

interface Part {
  body: string;
  plain: string;
  title: string | null;
  /** How much there is, in words. */
  size: string;
  ignored: number;
}

function textPart(name: string, pages: string[], isPaged: boolean): Part {
  const { pages: cleaned, title, ignored } = cleanDocument(pages);
  const plain = cleaned.filter((page) => page !== '').join('\n');
  const kept = pickSentences(cleaned, detectLanguage(plain.slice(0, 4000)));
  const body = kept
    .flatMap((page, index) =>
      page === '' ? [] : [`[source: ${sourceOf(name, isPaged ? index + 1 : null)}]\n${page}`],
    )
    .join('\n\n');
  const size = isPaged
    ? `${pages.length} ${pages.length === 1 ? 'page' : 'pages'}, ${countWords(plain)} words`
    : `${countWords(plain)} words`;
  return { body, plain, title, size, ignored };
}

/** "Report.pdf, p. 2", at most 60 characters. */
function sourceOf(name: string, page: number | null): string {
  const tail = page === null ? '' : `, p. ${page}`;
  const clean = name.replace(/[[\]\n]/g, ' ').trim();
  const room = 60 - tail.length;
  return `${clean.length <= room ? clean : `…${clean.slice(clean.length - room + 1)}`}${tail}`;
}

/** A table as a list: the thing of each row with its first number; of a long table the rows with the largest ones. */
function tablePart(name: string, { columns, rows }: Extract<Material['content'], { kind: 'table' }>): Part {
  const numeric = columns.map(
    (_column, index) =>
      rows.length > 0 &&
      rows.filter((row) => numberOf(row[index] ?? '') !== null).length >= rows.length * 0.8,
  );
  const label = numeric.findIndex((isNumber) => !isNumber);
  const value = numeric.findIndex(
    (isNumber, index) =>
      isNumber && index !== label && !/^(?:id|no|nr|#|year|jahr|año|année)$/i.test(columns[index] ?? ''),
  );
  const size = `${rows.length} rows, ${columns.length} columns`;
  if (rows.length === 0 || label < 0) return { body: '', plain: '', title: null, size, ignored: 0 };
  const ranked =
    value < 0 || rows.length <= MOST_ROWS
      ? rows
      : rows.toSorted(
          (one, other) =>
            (numberOf(other[value] ?? '') ?? -Infinity) - (numberOf(one[value] ?? '') ?? -Infinity),
        );
  const items = ranked
    .slice(0, MOST_ROWS)
    .map((row) =>
      [row[label], value < 0 ? row.find((cell, index) => index !== label && cell !== '') : row[value]].map(
        (cell) => (cell ?? '').replace(/\s+/g, ' ').trim(),
      ),
    )
    .filter(([thing]) => thing !== '')
    .map(
      ([thing, amount]) => `- ${thing ?? ''}${amount === undefined || amount === '' ? '' : `: ${amount}`}`,
    );
  const heading = (value < 0 ? (columns[label] ?? '') : `${columns[value] ?? ''}`)
    .replace(/\s+/g, ' ')
    .trim();
  const plain = `${heading === '' ? '' : `## ${heading}\n`}${items.join('\n')}`;
  return {
    body: `[source: ${sourceOf(name, null)}]\n${plain}`,
    plain,
    title: heading === '' ? null : heading,
    size,
    ignored: 0,
  };
}

function numberOf(cell: string): number | null {
  const plain = cell
    .replace(/[\s$€£%]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.');
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The sentences that matter most, in the order of the document; headings and lists that lose all their lines go too. */
function pickSentences(pages: string[], language: string): string[] {
  const lines = pages.flatMap((page, index) => page.split('\n').map((line) => ({ page: index, line })));
  const sentences = lines.flatMap(({ page, line }, at) =>
    (line.startsWith('## ') || /^(?:-|\d{1,2}[.)])\s/.test(line)
      ? [line]
      : splitSentences(line, language)
    ).map((text, position) => ({ page, at, text, opens: position === 0 })),
  );
  if (sentences.length <= MOST_SENTENCES) return pages;
  const { stopWords } = lexiconOf(language);
  const stemsOf = (text: string): string[] =>
    splitWords(text)
      .filter((word) => keyOf(word).length > 3 && !stopWords.has(keyOf(word)))
      .map(stemOf);
  const frequency = new Map<string, number>();
  for (const { text } of sentences)
    for (const stem of new Set(stemsOf(text))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const worth = sentences.map(({ text, opens, at }) => {
    const stems = stemsOf(text);
    const central =
      stems.reduce((sum, stem) => sum + Math.min(frequency.get(stem) ?? 0, 20), 0) /
      Math.max(6, stems.length);
    const isOdd = countWords(text) < 4 || countWords(text) > 40;
    return central + (/\d/.test(text) ? 2 : 0) + (opens ? 1.5 : 0) + (at < 6 ? 3 : 0) - (isOdd ? 4 : 0);
  });
  const ranked = worth
    .map((value, index) => ({ value, index }))
    .sort((one, other) => other.value - one.value || one.index - other.index);
  const chosen = new Set(ranked.slice(0, MOST_SENTENCES).map(({ index }) => index));
  return pages.map((_page, page) =>
    lines
      .flatMap((line, at) => {
        if (line.page !== page) return [];
        const own = sentences.flatMap((sentence, index) =>
          sentence.at === at && chosen.has(index) ? [sentence.text] : [],
        );
        return own.length === 0 ? [] : [own.join(' ')];
      })
      .join('\n'),
  );
}
