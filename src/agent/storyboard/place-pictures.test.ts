import { describe, expect, it } from 'vitest';
import type { Material } from '../../schema/material.js';
import { directFilm } from '../fixtures/direct-film.js';

const PROMPT =
  'Make a video about our ferry. The harbour wakes before six every morning. Our ferry carries 400 people across the ' +
  'fjord. Commuters save 25 minutes a day. The booking app shows every free seat. Bikes travel free, even in summer. ' +
  'The captain knows every rock by name.';

function image(name: string, size: [number, number], mediaType = 'image/png'): Material {
  const [width, height] = size;
  const hash = (name.charCodeAt(0) % 10).toString().repeat(64);
  return {
    name,
    mediaType,
    blob: hash,
    content: { kind: 'image', width, height, colors: [], picture: hash },
  };
}

const directWith = async (...materials: Material[]) =>
  (await directFilm(PROMPT, { materials, orientation: 'landscape' })).storyboard;

describe("A user's pictures in a storyboard", () => {
  it('stand where the words are nearest to their names', async () => {
    const board = await directWith(image('harbour.jpg', [2400, 1600], 'image/jpeg'));
    const scene = board.scenes.find(({ content }) => content.kind === 'photo');
    expect(scene?.narration).toContain('harbour');
    expect(board.pictures).toMatchObject([
      { id: 'picture-1', name: 'harbour.jpg', width: 2400, height: 1600 },
    ]);
    expect(board.notes.some((note) => note.startsWith('harbour.jpg is shown where'))).toBe(true);
    expect(board.notes.some((note) => /cannot be shown|goes without it/.test(note))).toBe(false);
  });

  it('stand in a machine when they look like a screen', async () => {
    const desktop = await directWith(image('booking-app.png', [1600, 900]));
    expect(desktop.scenes.find(({ content }) => content.kind === 'device')).toMatchObject({
      narration: expect.stringContaining('booking app') as string,
      content: { frame: 'browser', screens: [{ picture: 'picture-1' }] },
    });
    const phone = await directWith(image('booking.png', [1080, 2340]));
    expect(phone.scenes.map(({ content }) => (content.kind === 'device' ? content.frame : null))).toContain(
      'phone',
    );
  });

  it('fill no more than one scene in three, and the rest is said to be left out', async () => {
    const names = ['alpha.jpg', 'beta.jpg', 'canal.jpg', 'delta.jpg', 'echo.jpg'];
    const board = await directWith(...names.map((name) => image(name, [2400, 1600], 'image/jpeg')));
    const shown = board.scenes.filter(({ content }) => content.kind === 'photo');
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(board.scenes.length / 3);
    const leftOut = board.notes.filter((note) => /is not shown/.test(note));
    expect(leftOut).toHaveLength(names.length - shown.length);
  });

  it('leave a film without pictures as it was', async () => {
    const board = await directWith();
    expect(board.pictures).toEqual([]);
    expect(board.scenes.some(({ content }) => content.kind === 'photo' || content.kind === 'device')).toBe(
      false,
    );
  });
});
