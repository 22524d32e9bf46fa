import { describe, expect, it } from 'vitest';
import type { TimedWord } from '../../schema/voice-track.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { createFrame } from '../frame/frame.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { CaptionPainter } from './caption-painter.js';
import { showsCaptions } from './caption-visibility.js';
import { groupWords } from './group-words.js';

const WORDS: TimedWord[] = 'Shade from mature trees cools neighbourhood streets, noticeably.'
  .split(' ')
  .map((text, index) => ({ text, startSeconds: 0.2 + index * 0.4, endSeconds: 0.55 + index * 0.4 }));

const CASES = (['landscape', 'portrait', 'square'] as const).flatMap((shape) =>
  (['quiet-harbor', 'night-shift', 'billboard'] as const).map((styleId) => [shape, styleId] as const),
);

describe('CaptionPainter', () => {
  it.each(CASES)('keeps every caption inside its zone in %s %s', (shape, styleId) => {
    const frame = createFrame(shape, true);
    const style = resolveStyle(styleId, null);
    const painter = new CaptionPainter(groupWords(WORDS, shape, 9), style, style.captionStyle, frame);
    const zone = frame.zones.caption;
    expect(painter.boxes.length).toBeGreaterThan(0);
    for (const box of painter.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(zone.x - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(zone.x + zone.width + 1);
      expect(box.y).toBeGreaterThanOrEqual(zone.y - 1);
      expect(box.y + box.height).toBeLessThanOrEqual(zone.y + zone.height + 1);
    }
  });

  it('moves the highlight from word to word and draws nothing in silence', () => {
    const frame = createFrame('landscape', true);
    const style = resolveStyle('billboard', null);
    const painter = new CaptionPainter(groupWords(WORDS, 'landscape', 9), style, 'block', frame);
    const pixelsAt = (seconds: number): string => {
      const canvas = createCanvas(frame.width, frame.height);
      painter.draw(contextOf(canvas), seconds);
      return Buffer.from(readPixels(canvas)).toString('base64');
    };
    expect(pixelsAt(0.45)).not.toBe(pixelsAt(0.85));
    expect(pixelsAt(8)).toBe(pixelsAt(-1));
  });
});

describe('showsCaptions', () => {
  const timing = { words: WORDS } as Parameters<typeof showsCaptions>[0]['timing'];
  const plan = (mode: 'auto' | 'always' | 'off') => ({ captions: { mode, style: null }, timing });
  const repeated = ['SHADE FROM MATURE TREES', 'COOLS STREETS NOTICEABLY'];

  it('hides captions in auto mode where the words stand large on screen', () => {
    expect(showsCaptions(plan('auto'), repeated)).toBe(false);
    expect(showsCaptions(plan('auto'), ['SHADE'])).toBe(true);
    expect(showsCaptions(plan('auto'), [])).toBe(true);
  });

  it('obeys always and off', () => {
    expect(showsCaptions(plan('always'), repeated)).toBe(true);
    expect(showsCaptions(plan('off'), [])).toBe(false);
  });
});
