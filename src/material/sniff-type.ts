import { FILE_MEDIA_TYPES, type FileMediaType } from '../schema/http/file-input.js';
import { looksLikeText, textType } from './text-type.js';

/** How many bytes of each end of a file decide what it is. */
export const SNIFFED_BYTES = 64 * 1024;

/** Both ends of a file, and what people say about it. */
export interface SniffedFile {
  /** First bytes, at most `SNIFFED_BYTES`; all of a shorter file. */
  head: Uint8Array;
  /** Last bytes, at most `SNIFFED_BYTES`; may be the same as `head`. */
  tail: Uint8Array;
  /** File name; its ending only tells kinds of text from each other. */
  name?: string | undefined;
  /** Type that somebody declared; only tells kinds of text from each other. */
  declaredType?: string | undefined;
}

/** What the bytes are. Types that are not taken are named too, so that a refusal can say what came. */
export type SniffedType =
  { isTaken: true; mediaType: FileMediaType } | { isTaken: false; mediaType: string | null };

/**
 * Finds the type of a file in its bytes. Looks at both ends only and decodes nothing, so any bytes are safe here.
 * @returns `mediaType` null when the bytes are of no known kind
 */
export function sniffType(file: SniffedFile): SniffedType {
  const mediaType = binaryType(file) ?? (looksLikeText(file.head) ? textType(file) : null);
  const taken = FILE_MEDIA_TYPES.find((one) => one === mediaType);
  return taken === undefined ? { isTaken: false, mediaType } : { isTaken: true, mediaType: taken };
}

/** Types by their first bytes in hexadecimal digits, from the particular to the general; a dot stands for any digit. */
const SIGNATURES: [RegExp, string][] = [
  [/^89504e470d0a1a0a/, 'image/png'],
  [/^ffd8ff/, 'image/jpeg'],
  [/^52494646.{8}57415645/, 'audio/wav'],
  [/^52494646.{8}57454250/, 'image/webp'],
  [/^52494646.{8}41564920/, 'video/x-msvideo'],
  // "ftyp" with the brand of the file behind it: avif and avis, heic, heix, mif1 and msf1, "qt  ", "M4A" and "M4B".
  [/^.{8}66747970617669[67]/, 'image/avif'],
  [/^.{8}66747970(686569[67]|6d696631|6d736631)/, 'image/heic'],
  [/^.{8}6674797071742020/, 'video/quicktime'],
  [/^.{8}667479704d34[4][12]/, 'audio/mp4'],
  [/^.{8}66747970/, 'video/mp4'],
  // Matroska's mark; "webm" follows as its kind of document.
  [/^1a45dfa3(..){0,64}?7765626d/, 'video/webm'],
  [/^1a45dfa3/, 'video/x-matroska'],
  [/^4944330[2-4]/, 'audio/mpeg'],
  [/^474946383[79]61/, 'image/gif'],
  [/^424d.{8}00000000/, 'image/bmp'],
  [/^(49492a00|4d4d002a)/, 'image/tiff'],
  [/^4f676753/, 'application/ogg'],
  [/^664c6143/, 'audio/flac'],
  [/^(7f454c46|4d5a.{116}|feedfac|cffaedfe|cafebabe)/, 'application/x-executable'],
  [/^1f8b/, 'application/gzip'],
  [/^(52617221|377abcaf271c)/, 'application/x-archive'],
  [/^d0cf11e0/, 'application/x-ole-storage'],
  [/^(774f4646|774f4632|0001000000|4f54544f)/, 'font/sfnt'],
];

function binaryType({ head, tail }: SniffedFile): string | null {
  const start = Buffer.from(head.subarray(0, 128));
  const digits = start.toString('hex');
  const found = SIGNATURES.find(([signature]) => signature.test(digits));
  if (found !== undefined) return found[1];
  // Mailers and scanners put bytes before a PDF, and readers accept that within the first kilobyte.
  if (Buffer.from(head.subarray(0, 1024)).includes('%PDF-')) return 'application/pdf';
  if (digits.startsWith('504b0304')) return archiveType(head, tail);
  return isMp3Frame(head) ? 'audio/mpeg' : null;
}

/** An archive that lists a Word text is a DOCX; the list stands at the end of the file, often at its start too. */
function archiveType(head: Uint8Array, tail: Uint8Array): string {
  const lists = (name: string): boolean =>
    Buffer.from(tail).includes(name) || Buffer.from(head).includes(name);
  if (lists('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  if (lists('ppt/presentation.xml')) {
    return 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  }
  if (lists('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return 'application/zip';
}

/** Bit rates of MPEG-1 and MPEG-2 Layer III in kilobits a second, by their index (ISO 11172-3, 13818-3). */
const MP3_KILOBITS = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const MP3_SAMPLE_RATES = [44_100, 48_000, 32_000];

/** Whether the bytes begin with an MP3 frame that another one follows: a single frame's mark is too easily met. */
function isMp3Frame(bytes: Uint8Array): boolean {
  const length = mp3FrameBytes(bytes, 0);
  return length !== null && (bytes.length <= length || mp3FrameBytes(bytes, length) !== null);
}

function mp3FrameBytes(bytes: Uint8Array, at: number): number | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const version = (second >> 3) & 3;
  const isLayer3 = ((second >> 1) & 3) === 1;
  if (first !== 0xff || second < 0xe0 || version === 1 || !isLayer3) return null;
  const isFirst = version === 3;
  const kilobits = MP3_KILOBITS[isFirst ? 1 : 2][third >> 4];
  const fullRate = MP3_SAMPLE_RATES[(third >> 2) & 3];
  if (!kilobits || fullRate === undefined) return null;
  const sampleRate = isFirst ? fullRate : version === 2 ? fullRate / 2 : fullRate / 4;
  const padding = (third >> 1) & 1;
  return Math.floor(((isFirst ? 144 : 72) * kilobits * 1000) / sampleRate) + padding;
}
