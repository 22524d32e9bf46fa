import { describe, expect, it } from 'vitest';
import { contextOf, createCanvas, encodePng } from './canvas.js';
import { containIn, cropTo, fitPicture, isSharpAt } from './picture.js';
import { scrimOpacity } from './picture-scrim.js';
import { shelvedPicture, shelvePictures } from './picture-shelf.js';

const BLOB = 'a'.repeat(64);

function striped(width: number, height: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = contextOf(canvas);
  for (let x = 0; x < width; x += 2) {
    context.fillStyle = x % 4 === 0 ? '#000000' : '#FFFFFF';
    context.fillRect(x, 0, 2, height);
  }
  return encodePng(canvas);
}

describe('cropping', () => {
  it('keeps the proportions of the place and as much of the picture as it can', () => {
    expect(cropTo({ width: 3000, height: 1000 }, { width: 100, height: 100 }, null)).toEqual({
      x: 1000,
      y: 0,
      width: 1000,
      height: 1000,
    });
  });

  it('goes to the focus point and stays inside the picture', () => {
    const place = { width: 100, height: 100 };
    expect(cropTo({ width: 3000, height: 1000 }, place, { x: 0.75, y: 0.5 }).x).toBe(1750);
    expect(cropTo({ width: 3000, height: 1000 }, place, { x: 1, y: 0.5 }).x).toBe(2000);
  });

  it('looks a little above the middle where height is lost', () => {
    const { y } = cropTo({ width: 1000, height: 3000 }, { width: 100, height: 100 }, null);
    expect(y).toBeLessThan(1000);
    expect(y).toBeGreaterThan(300);
  });

  it('knows when a picture has too few pixels', () => {
    expect(isSharpAt({ width: 1920, height: 1080 }, { width: 1920, height: 1080 })).toBe(true);
    expect(isSharpAt({ width: 1920, height: 1000 }, { width: 1920, height: 1080 })).toBe(false);
  });

  it('shows a picture whole, in the middle, and no larger than allowed', () => {
    const place = { x: 0, y: 0, width: 1000, height: 1000 };
    expect(containIn({ width: 200, height: 100 }, place, 1.5)).toEqual({
      x: 350,
      y: 425,
      width: 300,
      height: 150,
    });
  });
});

describe('the shelf', () => {
  const facts = { blob: BLOB, width: 1024, height: 64 };

  it('decodes a picture once and lets go of what is not wanted any more', async () => {
    let reads = 0;
    const read = async (): Promise<Uint8Array> => {
      reads++;
      return striped(1024, 64);
    };
    await shelvePictures([facts], read);
    await shelvePictures([facts], read);
    expect(reads).toBe(1);
    await shelvePictures([], read);
    expect(() => shelvedPicture(BLOB)).toThrow('was not decoded');
  });

  it('refuses bytes that are no picture, and a picture of another size than was said', async () => {
    await expect(shelvePictures([facts], async () => Buffer.from('no picture'))).rejects.toMatchObject({
      code: 'storyboard_invalid',
    });
    await expect(shelvePictures([facts], async () => striped(512, 64))).rejects.toThrow('512 × 64');
  });

  it('makes pictures smaller without skipping pixels', async () => {
    await shelvePictures([facts], async () => striped(1024, 64));
    const small = fitPicture(
      facts,
      { x: 0, y: 0, width: 1024, height: 64 },
      { width: 64, height: 4 },
    ).canvas();
    const { data } = contextOf(small).getImageData(8, 1, 48, 1);
    for (let at = 0; at < data.length; at += 4) expect(Math.abs((data[at] ?? 0) - 128)).toBeLessThan(20);
  });
});

describe('a scrim', () => {
  it('is no darker than the words over it need', () => {
    const canvas = createCanvas(200, 100);
    const context = contextOf(canvas);
    context.fillStyle = '#FFFFFF';
    context.fillRect(0, 0, 100, 100);
    context.fillStyle = '#101010';
    context.fillRect(100, 0, 100, 100);
    const colors = { scrim: '#101010', text: '#FFFFFF' };
    const onBright = scrimOpacity(canvas, { x: 0, y: 0, width: 100, height: 100 }, colors, 7);
    const onDark = scrimOpacity(canvas, { x: 100, y: 0, width: 100, height: 100 }, colors, 7);
    expect(onDark).toBe(0.6);
    expect(onBright).toBeGreaterThan(0.6);
  });
});
