import { describe, expect, it } from 'vitest';
import type { TimedWord } from '../../schema/voice-track.js';
import { CaptionStyle } from '../../schema/storyboard.js';
import { contrastOf } from '../draw/color.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { createFrame } from '../frame/frame.js';
import { resolveStyle } from '../styles/resolve-style.js';
import { CaptionPainter } from './caption-painter.js';
import { showsCaptions } from './caption-visibility.js';
import { captionColorsFor, captionStyleFor, hasEdge } from './caption-look.js';
import { stackGroups, subtitleGroups } from './regroup.js';
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

const KINDS = CaptionStyle.options.flatMap((kind) =>
  (['landscape', 'portrait', 'square'] as const)
    .filter((shape) => kind !== 'stack' || shape !== 'landscape')
    .map((shape) => [kind, shape] as const),
);

describe.each(KINDS)('%s captions in %s', (kind, shape) => {
  const frame = createFrame(shape, true, kind);
  const paint = (styleId: string) =>
    new CaptionPainter(groupWords(WORDS, shape, 9), resolveStyle(styleId, null), kind, frame);

  it('stay inside their zone in every style', () => {
    const zone = frame.zones.caption;
    for (const styleId of ['quiet-harbor', 'night-shift', 'billboard']) {
      for (const box of paint(styleId).boxes) {
        expect(box.x).toBeGreaterThanOrEqual(zone.x - 1);
        expect(box.x + box.width).toBeLessThanOrEqual(zone.x + zone.width + 1);
        expect(box.y).toBeGreaterThanOrEqual(zone.y - 1);
        expect(box.y + box.height).toBeLessThanOrEqual(zone.y + zone.height + 1);
      }
    }
  });

  it('mark the spoken word, except for subtitles', () => {
    const pixelsAt = (seconds: number): Buffer => {
      const canvas = createCanvas(frame.width, frame.height);
      paint('quiet-harbor').draw(contextOf(canvas), seconds);
      return Buffer.from(readPixels(canvas));
    };
    expect(pixelsAt(0.45).equals(pixelsAt(0.85))).toBe(kind === 'subtitle');
    expect(pixelsAt(-1).every((level) => level === 0)).toBe(true);
  });

  it('reach the contrast that their words need', () => {
    for (const styleId of ['quiet-harbor', 'night-shift', 'ledger-day', 'soda-pop']) {
      const style = resolveStyle(styleId, null);
      const colors = captionColorsFor(style, shape, kind);
      const behind = (hasEdge(kind) ? colors.outline : colors.box) ?? style.palette.ground;
      expect(contrastOf(colors.said, behind), styleId).toBeGreaterThanOrEqual(7);
      expect(contrastOf(colors.coming, behind), styleId).toBeGreaterThanOrEqual(4.5);
      if (kind !== 'block') expect(contrastOf(colors.current, behind), styleId).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('captionStyleFor', () => {
  const style = resolveStyle('ledger-day', null);

  it('keeps what is asked where the frame and the ground allow it', () => {
    expect(captionStyleFor('stack', style, 'portrait', 'list')).toBe('stack');
    expect(captionStyleFor('stack', style, 'landscape', 'list')).toBe('underline');
    expect(captionStyleFor(null, style, 'landscape', 'list')).toBe('underline');
    expect(captionStyleFor(null, style, 'landscape', 'host')).toBe('bar');
  });
});

describe('regrouped captions', () => {
  const groups = groupWords(WORDS, 'portrait', 9);

  it('stand one to three words at a time in a stack, and lose none', () => {
    const stacked = stackGroups(groups);
    expect(stacked.flatMap(({ lines }) => lines.flat())).toEqual(groups.flatMap(({ lines }) => lines.flat()));
    for (const { lines } of stacked) expect(lines.flat().length).toBeLessThanOrEqual(3);
    stacked.slice(1).forEach((group, index) => {
      expect(group.startSeconds).toBeGreaterThanOrEqual((stacked[index]?.endSeconds ?? 0) - 1e-9);
    });
  });

  it('stand in two lines as subtitles inside one sentence', () => {
    const wide = groupWords(WORDS, 'landscape', 9);
    const merged = subtitleGroups(wide);
    expect(merged.length).toBeLessThan(wide.length);
    expect(merged[0]?.lines).toHaveLength(2);
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
