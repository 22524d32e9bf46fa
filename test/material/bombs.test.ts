import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbench, type DecodeOptions, type Workbench } from './support/decode.js';
import { docx, jpegHeader, pdf, pdfOf, pdfStream, plainPng, quarters } from './support/make-files.js';
import { encodeWav } from '../../src/util/wav.js';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});
afterAll(() => bench.dispose());

/** Why a file could not be read. */
async function reasonOf(bytes: Uint8Array, options: DecodeOptions = {}): Promise<string> {
  const { content, pictures } = await bench.decode(bytes, options);
  if (content.kind !== 'unreadable') throw new Error(`It was read as ${content.kind}.`);
  expect(pictures).toEqual({});
  return content.reason;
}

describe('pictures that are too large', () => {
  it('refuses a PNG of 900 megapixels by its header, in a moment', async () => {
    const bytes = plainPng(30_000, 30);
    bytes.writeUInt32BE(30_000, 20);
    expect(await reasonOf(bytes, { seconds: 10 })).toMatch(/^is 30000×30000 pixels \(900 megapixels\)/);
  });

  it('refuses a JPEG that says it has 4,294 megapixels', async () => {
    expect(await reasonOf(jpegHeader(65_535, 65_535))).toMatch(/at most 50 megapixels/);
  });

  it('ends the process of a picture that takes more memory than it may', async () => {
    const bytes = plainPng(7000, 7000);
    expect(await reasonOf(bytes, { memoryBytes: 120 * 1024 * 1024 })).toBe(
      'needs more than the 120 MB of memory a file may take',
    );
  });
});

describe('texts that are bombs', () => {
  it('survives a PDF page that unpacks to half a gigabyte', async () => {
    const packed = deflateSync(Buffer.alloc(512 * 1024 * 1024, 0x20));
    const bomb = pdf(['x'], () => pdfStream(packed, '/Filter /FlateDecode'));
    expect(await reasonOf(bomb)).toMatch(/memory|longer|no text|cannot be read/);
  });

  it('survives a PDF whose catalogue is nested a million deep', async () => {
    const nested = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    const bomb = pdfOf(['<< /Type /Catalog /Pages 2 0 R /Deep 3 0 R >>', nested, nested]);
    expect(await reasonOf(bomb)).toMatch(/damaged|memory|longer|cannot be read/);
  });

  it('survives a PDF whose pages are each other’s parents', async () => {
    const bomb = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>',
    ]);
    expect(await reasonOf(bomb, { seconds: 15 })).toMatch(/damaged|memory|longer|no text|cannot be read/);
  });

  it('survives a Word text that unpacks to 400 MB', async () => {
    const bomb = docx(['x'], ' '.repeat(400 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(await reasonOf(bomb)).toMatch(/memory|damaged|longer/);
  });

  it('reads the first 5,000 rows of a table of millions and says so', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(31 * 1024 * 1024, '12,3\n')]);
    const { content, notes } = await bench.decode(bytes, { name: 'rows.csv' });
    expect(content.kind === 'table' && content.rows.length).toBe(5000);
    expect(notes).toEqual(['only its first 5000 rows were read']);
  });

  it('reads the start of a text of 30 MB and says so', async () => {
    const { content, notes } = await bench.decode(Buffer.alloc(30 * 1024 * 1024, 'word '));
    expect(content.kind === 'text' && content.text.length).toBe(400_000);
    expect(notes).toEqual(['only its first 400,000 characters were read']);
  });

  it('is not slowed down by Markdown marks that never end', async () => {
    const marks = Buffer.from('[**_`<'.repeat(50_000));
    const { content } = await bench.decode(Buffer.concat([marks, Buffer.from(' word')]), {
      name: 'a.md',
      seconds: 20,
    });
    expect(content.kind).toBe('text');
  });
});

describe('recordings that lie', () => {
  it('refuses an MP4 of a header alone', async () => {
    const bytes = Buffer.concat([
      Buffer.from('000000206674797069736f6d0000020069736f6d69736f3261766331', 'hex'),
      Buffer.from('6d703431', 'hex'),
      Buffer.from('7fffffff6d6f6f76', 'hex'),
    ]);
    expect(await reasonOf(bytes)).toMatch(/^is damaged/);
  });

  it('refuses a WAV that lasts for a day', async () => {
    const wav = Buffer.from(encodeWav([new Float32Array(86_400)], 16_000));
    wav.writeUInt32LE(1, 24);
    wav.writeUInt32LE(2, 28);
    expect(await reasonOf(wav)).toBe('says it lasts longer than twelve hours');
  });

  it('does not follow the addresses of a playlist that is dressed up as an MP3', async () => {
    const list = Buffer.from('#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/hostname\n');
    const tag = Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1');
    expect(await reasonOf(Buffer.concat([tag, list]))).toMatch(/^is damaged/);
  });
});

describe('files that are broken', () => {
  const png = quarters(200, 200, 'png');
  it.each([
    ['a PNG cut off in its header', png.subarray(0, 20)],
    ['a JPEG cut off in its header', quarters(50, 50, 'jpeg').subarray(0, 30)],
    ['a PDF of its first line', Buffer.from('%PDF-1.7\n')],
    ['a Word text whose archive is cut off', docx(['words']).subarray(0, -200)],
    ['a text of spaces', Buffer.from('   \n\n  ')],
    ['an MP3 of one mark', Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1')],
  ])('explains %s', async (_kind, bytes) => {
    expect(await reasonOf(bytes)).toMatch(/^(is damaged|has no|holds|is built)/);
  });

  it('says that a PDF is locked', async () => {
    const locked = pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 0 /Kids [] >>',
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >>`,
      ],
      `/Encrypt 3 0 R /ID [<${'22'.repeat(16)}> <${'22'.repeat(16)}>]`,
    );
    expect(await reasonOf(locked)).toBe('is locked with a password');
  });

  it('says that a PDF holds no text', async () => {
    const scanned = pdf(['x'], () => pdfStream(Buffer.from('0 0 612 792 re f'), ''));
    expect(await reasonOf(scanned)).toMatch(/^holds no text/);
  });

  it('says that a file took too long, and ends its process', async () => {
    expect(await reasonOf(quarters(300, 300, 'png'), { seconds: 0.05 })).toMatch(/^takes longer to read/);
  });

  it('ends at once when it is told to stop', async () => {
    const stop = new AbortController();
    const decoding = bench.decode(quarters(300, 300, 'png'), { signal: stop.signal });
    stop.abort(new Error('stopped by the test'));
    await expect(decoding).rejects.toThrow('stopped by the test');
  });
});
