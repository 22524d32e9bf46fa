import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileInput } from '../schema/http/file-input.js';
import { requestFile } from './request-files.js';

describe('what stands after --file', () => {
  it('is sent as an address when it is one', async () => {
    expect(await requestFile('https://example.org/a.png')).toEqual({
      type: 'url',
      url: 'https://example.org/a.png',
    });
  });

  it('is sent inline, with the media type of its ending, when it is a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'autokino-file-'));
    const path = join(folder, 'Notes.PDF');
    await writeFile(path, 'abc');
    const file = await requestFile(path);
    expect(file).toEqual({ type: 'base64', media_type: 'application/pdf', data: 'YWJj' });
    expect(FileInput.parse(file)).toEqual(file);
    await rm(folder, { recursive: true });
  });

  it('is refused when its kind is not taken', async () => {
    await expect(requestFile('virus.exe')).rejects.toMatchObject({ code: 'invalid_parameter' });
  });

  it('is refused when it is not there', async () => {
    await expect(requestFile('/nowhere/at/all.png')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
