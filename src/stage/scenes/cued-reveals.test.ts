import { describe, expect, it } from 'vitest';
import type { SceneContent } from '../../schema/storyboard.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { createScenePainter } from '../render-frame.js';
import { SceneDrawing } from '../scene-drawing.js';
import type { IconData, ScenePlan } from '../scene-plan.js';
import { flowExamples } from './flow/flow-examples.js';
import { listExamples } from './list/list-examples.js';
import { openerExamples } from './opener/opener-examples.js';
import { examplePlan } from './example-plan.js';
import { ctaExamples } from './cta/cta-examples.js';
import { quoteExamples } from './quote/quote-examples.js';
import { statExamples } from './stat/stat-examples.js';
import { statementExamples } from './statement/statement-examples.js';
import type { PlacedText } from './place-text.js';
import { versusExamples } from './versus/versus-examples.js';

const STYLES = ['quiet-harbor', 'night-shift', 'billboard'];
const findIcon = (name: string): IconData => ({
  name,
  gridSize: 24,
  strokeWidth: 2,
  paths: ['M12 22v-7', 'M6 15h12l-6-12z'],
});

/** Share of a text's box that has about its colour, at a time. */
function inkShares(plan: ScenePlan, text: PlacedText, secondsList: readonly number[]): number[] {
  const painter = createScenePainter(plan);
  const canvas = createCanvas(plan.width, plan.height);
  return secondsList.map((seconds) => {
    painter.paint(contextOf(canvas), Math.round(seconds * plan.framesPerSecond));
    return inkShare(readPixels(canvas), plan.width, text);
  });
}

const TOLERANCE = 40;

function inkShare(pixels: Uint8Array, width: number, { box, color }: PlacedText): number {
  const wanted = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  let hits = 0;
  let count = 0;
  for (let y = Math.ceil(box.y); y < box.y + box.height; y += 2) {
    for (let x = Math.ceil(box.x); x < box.x + box.width; x += 2) {
      const at = (y * width + x) * 4;
      const distance = Math.max(
        ...wanted.map((value, channel) => Math.abs(value - (pixels[at + channel] ?? 0))),
      );
      hits += Number(distance < TOLERANCE);
      count++;
    }
  }
  return hits / count;
}

function textOf(plan: ScenePlan, field: string): PlacedText {
  const found = new SceneDrawing(plan).prepared.layout.texts.find((text) => text.field === field);
  if (found === undefined) throw new Error(`There is no text "${field}".`);
  return found;
}

interface Cue {
  content: SceneContent | undefined;
  field: string;
  word: number;
}

const CUES: Cue[] = [
  { content: listExamples[0], field: 'items.1.text', word: 15 },
  { content: flowExamples[0], field: 'steps.2.title', word: 17 },
  { content: statementExamples[0], field: 'beats.1.text', word: 2 },
  { content: versusExamples[0], field: 'rows.1.right', word: 12 },
];

describe('what the narration names', () => {
  const cases = CUES.flatMap((cue) => STYLES.map((styleId) => ({ ...cue, styleId })));

  it.each(cases)(
    'is absent before its word and there on it: $field in $styleId',
    ({ content, field, word, styleId }) => {
      if (content === undefined) throw new Error('The example is missing.');
      const plan = examplePlan(content, { styleId, shape: 'landscape', findIcon });
      const onset = plan.timing.words[word]?.startSeconds ?? 0;
      const [before = 1, after = 0] = inkShares(plan, textOf(plan, field), [onset - 0.2, onset + 0.9]);
      expect(after).toBeGreaterThan(0.06);
      expect(before).toBeLessThan(after * 0.25);
    },
  );
});

describe('a number that counts', () => {
  it.each(STYLES)(
    'shows its final figures within 100 ms of the end of its word in %s, and not before',
    (styleId) => {
      const content = statExamples[0];
      if (content === undefined) throw new Error('The example is missing.');
      const late = { ...content, figure: { ...content.figure, cueWord: 9 } };
      const plan = examplePlan(late, { styleId, shape: 'landscape', findIcon });
      const end = plan.timing.words[9]?.endSeconds ?? 0;
      const number = textOf(plan, 'figure.text');
      const [before = 0, landed = 0, still = 0] = inkShares(plan, number, [end - 0.2, end + 0.1, end + 1.5]);
      expect(Math.abs(before - still)).toBeGreaterThan(0.005);
      expect(Math.abs(landed - still)).toBeLessThan(0.06);
    },
  );
});

describe('the first frame of a film', () => {
  it.each(STYLES)('already shows the title of an opener in %s', (styleId) => {
    const content = openerExamples[0];
    if (content === undefined) throw new Error('The example is missing.');
    const plan = examplePlan(content, { styleId, shape: 'landscape', findIcon, place: 'first' });
    const [first = 0, later = 1] = inkShares(plan, textOf(plan, 'title'), [0, 2]);
    expect(first).toBeGreaterThan(later * 0.9);
  });
});

describe('a quotation', () => {
  it.each(STYLES)('grows word by word with the narration in %s', (styleId) => {
    const content = quoteExamples[0];
    if (content === undefined) throw new Error('The example is missing.');
    const plan = examplePlan(content, { styleId, shape: 'portrait', findIcon }, content.text);
    const times = plan.timing.words
      .filter((_, index) => index % 3 === 2)
      .map((word) => word.endSeconds + 0.3);
    const shares = inkShares(plan, textOf(plan, 'text'), times);
    const rises = shares.slice(1).filter((share, index) => share > (shares[index] ?? 0));
    expect(rises).toHaveLength(shares.length - 1);
  });

  it('hides captions that would only repeat it', () => {
    const content = quoteExamples[0];
    if (content === undefined) throw new Error('The example is missing.');
    const plan = examplePlan(
      content,
      { styleId: 'quiet-harbor', shape: 'landscape', findIcon },
      content.text,
    );
    expect(new SceneDrawing(plan).captions).toBeNull();
  });
});

describe('a call to action', () => {
  it.each(STYLES)('keeps its words readable to the last frame of the film in %s', (styleId) => {
    for (const content of ctaExamples.slice(0, 2)) {
      const plan = examplePlan(content, { styleId, shape: 'landscape', findIcon, place: 'last' });
      const action = textOf(plan, 'action');
      const drawing = new SceneDrawing(plan);
      const isOnPlate = content.address === null;
      const color = isOnPlate ? drawing.style.palette.text : action.color;
      const last = (plan.timing.frameCount - 1) / plan.framesPerSecond;
      const [share = 0] = inkShares(plan, { ...action, color }, [last]);
      expect(share).toBeGreaterThan(0.08);
    }
  });
});
