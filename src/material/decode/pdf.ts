import { getDocumentProxy } from 'unpdf';
import { type DecodedText, MAXIMUM_CHARACTERS, textContent } from './text.js';
import { Unreadable } from './unreadable.js';

/** Most pages of a PDF that are read. */
export const MAXIMUM_PAGES = 300;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Reads the text of a PDF, page by page. Nothing in it is run, and nothing it points to is fetched. */
export async function decodePdf(bytes: Uint8Array): Promise<DecodedText> {
  const document = await openPdf(bytes);
  const pages: string[] = [];
  const wanted = Math.min(document.numPages, MAXIMUM_PAGES);
  for (let number = 1, length = 0; number <= wanted && length < MAXIMUM_CHARACTERS; number++) {
    const page = await readPage(document, number);
    pages.push(page);
    length += page.length;
  }
  if (!pages.some((page) => /[\p{L}\p{N}]/u.test(page))) {
    throw new Unreadable('holds no text, only pictures of pages; send the text, or the pages as pictures');
  }
  const { content, notes } = textContent(pages.join('\n\n'), pages);
  const isCut = document.numPages > wanted;
  return {
    content,
    notes: isCut ? [`only ${wanted} of its ${document.numPages} pages were read`, ...notes] : notes,
  };
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      // Errors are thrown; what is merely odd need not be printed.
      verbosity: 0,
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'is locked with a password' : 'is damaged: it is no whole PDF', {
      cause,
    });
  }
}

/** Text of a page as lines; a larger gap between two lines parts paragraphs. */
async function readPage(document: PdfDocument, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  let text = '';
  let lastBaseline: number | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const baseline = Number(item.transform[5]);
    const isApart =
      lastBaseline !== null && item.str.trim() !== '' && lastBaseline - baseline > item.height * 1.9;
    if (isApart && item.height > 0 && text !== '') text = `${text.trimEnd()}\n\n`;
    text += item.hasEOL ? `${item.str}\n` : item.str;
    if (item.str.trim() !== '') lastBaseline = baseline;
  }
  page.cleanup();
  return text.trim();
}
