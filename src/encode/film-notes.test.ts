import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendFilmNotes, listBoxes, readFilmNotes, type FilmNotes } from './film-notes.js';

const notes: FilmNotes = {
  version: 1,
  framesPerSecond: 30,
  scenes: [{ id: 'one', kind: 'opener', startFrame: 0, frameCount: 90 }],
  captions: [{ startSeconds: 0.1, endSeconds: 1.5, text: 'Bäume kühlen 🌳' }],
};

/** The outermost boxes of a film, with nothing in them. */
function emptyBox(type: string, content = Buffer.alloc(4)): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + content.length);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, content]);
}

describe('film notes', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autokino-test-'));
    path = join(folder, 'film.mp4');
    await writeFile(path, Buffer.concat([emptyBox('ftyp'), emptyBox('moov'), emptyBox('mdat')]));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('come back as they were added, behind the boxes of the film', async () => {
    await appendFilmNotes(path, notes);
    expect(await readFilmNotes(path)).toEqual(notes);
    expect(await listBoxes(path)).toEqual(['ftyp', 'moov', 'mdat', 'uuid']);
  });

  it('are not seen in a film that has none', async () => {
    expect(await readFilmNotes(path)).toBeNull();
  });

  it('are not taken from a box of someone else', async () => {
    const foreign = Buffer.concat([Buffer.alloc(16, 7), Buffer.from(JSON.stringify(notes))]);
    await writeFile(path, Buffer.concat([emptyBox('ftyp'), emptyBox('uuid', foreign)]));
    expect(await readFilmNotes(path)).toBeNull();
  });

  it('are not seen when the file was cut short', async () => {
    await appendFilmNotes(path, notes);
    const { length } = await readFile(path);
    await truncate(path, length - 5);
    expect(await readFilmNotes(path)).toBeNull();
  });

  it('are not seen in a file that is no film', async () => {
    await writeFile(path, 'plain words');
    expect(await readFilmNotes(path)).toBeNull();
    await writeFile(path, '');
    expect(await readFilmNotes(path)).toBeNull();
  });
});
