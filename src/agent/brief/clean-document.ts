import { countWords, splitWords } from '../language/words.js';

/** Sentences that speak to a machine that reads the file, not to its readers. They are neither obeyed nor told. */
const ADDRESSES_MACHINE =
  /(?<!\p{L})(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+|every\s+|these\s+|those\s+)*(?:previous|prior|above|earlier|other|system|your|original)?\s*(?:instructions?|prompts?|rules|guidelines|directions)|(?<!\p{L})(?:system prompt|you are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot)|as an ai|jailbreak|developer mode)(?!\p{L})|(?:ignoriere|vergiss)\s+(?:alle\s+)?(?:vorherigen\s+|bisherigen\s+)?anweisungen|ignora\s+(?:todas\s+)?(?:las\s+)?instrucciones|ignore[rz]?\s+(?:toutes\s+)?(?:les\s+)?(?:instructions|consignes)/iu;

/** A document's text ready to be told: one line a paragraph, headings marked with `##`, no page furniture. */
export interface CleanDocument {
  /** Text of each page, or the whole text as one. */
  pages: string[];
  /** First heading of the document, or null. */
  title: string | null;
  /** Sentences to a machine that were left out. */
  ignored: number;
}

/** Takes page numbers, running heads, footnote marks and line breaks out of the text of a document. */
export function cleanDocument(pages: string[]): CleanDocument {
  const furniture = runningLines(pages);
  let ignored = 0;
  let title: string | null = null;
  const cleaned = pages.map((page) => {
    const blocks = page
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/(\p{L})[-\u00AD]\n(\p{Ll})/gu, '$1$2')
      .replace(/\s?\[\d+(?:\s?[,–-]\s?\d+)*\]/g, '')
      // Marks of ours in a file are words like any other.
      .replace(/\[(?:on screen|open with|source)\b:?\s*([^\]]*)\]/gi, '$1')
      .split(/\n\s*\n/)
      .map((block) =>
        block
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => !isFurniture(line, furniture)),
      )
      .filter((block) => block.length > 0);
    const lines = blocks.flatMap((block) => paragraphsOf(block));
    const kept = lines.flatMap((line) => {
      const { text, left } = withoutMachineTalk(line);
      ignored += left;
      return text === '' ? [] : [text];
    });
    title ??= kept.find((line) => line.startsWith('## '))?.slice(3) ?? null;
    return kept.join('\n');
  });
  return { pages: cleaned, title, ignored };
}

function withoutMachineTalk(line: string): { text: string; left: number } {
  if (!ADDRESSES_MACHINE.test(line)) return { text: line, left: 0 };
  const sentences = line.split(/(?<=[.!?])\s+/);
  const kept = sentences.filter((sentence) => !ADDRESSES_MACHINE.test(sentence));
  return { text: kept.join(' ').trim(), left: sentences.length - kept.length };
}

/** Longest line, in characters, that can be a head or foot of a page. */
const RUNNING_LINE_CHARACTERS = 90;

/** Short lines that stand on three pages or more, numbers aside, are heads and feet of pages. */
function runningLines(pages: string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = new Set(
      page
        .split('\n')
        .map(plainLine)
        .filter((line) => line !== '' && line.length <= RUNNING_LINE_CHARACTERS),
    );
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([line]) => line));
}

function plainLine(line: string): string {
  return line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}

function isFurniture(line: string, furniture: ReadonlySet<string>): boolean {
  return (
    line === '' ||
    furniture.has(plainLine(line)) ||
    /^(?:page|seite|página|p\.)?\s*[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|von|de|\/)\s*\d+)?$/i.test(line) ||
    /^https?:\/\/\S+$/i.test(line) ||
    /^[-=_*.•\s]{3,}$/.test(line)
  );
}

const BULLET = /^(?:[-*•–▪‣◦]|\d{1,2}[.)])\s+/;

/** Lines of a block as paragraphs: wrapped lines are joined, bullets and headings stand alone. */
function paragraphsOf(lines: string[]): string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (BULLET.test(line)) paragraphs.push(line.replace(/^[•▪‣◦–]\s+/, '- '));
    else if (/^#{1,6}\s/.test(line)) paragraphs.push(`## ${line.replace(/^#+\s*/, '')}`);
    else if (isHeading(line, lines.length, index)) paragraphs.push(`## ${line}`);
    else if (
      before === undefined ||
      paragraphs.length === 0 ||
      endsLine(before, line, paragraphs.at(-1) ?? '')
    )
      paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1) ?? ''} ${line}`;
  });
  return paragraphs;
}

/** A short line of its own without a sentence's end; inside a block only the first can be one. */
function isHeading(line: string, blockLines: number, index: number): boolean {
  if (index > 0 || /[.!?:;,]["”»)]?$/.test(line) || countWords(line) > 9 || !/\p{L}{3}/u.test(line))
    return false;
  return blockLines === 1 || (/^\p{Lu}|^\d/u.test(line) && countWords(line) <= 7 && line.length < 50);
}

function endsLine(before: string, line: string, paragraph: string): boolean {
  return (
    paragraph.startsWith('## ') ||
    (/[.!?]["”»)]?$/.test(before) && splitWords(before).length < 8 && /^\p{Lu}/u.test(line))
  );
}
