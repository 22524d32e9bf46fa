import { capitalize, splitWords } from '../language/words.js';
import type { Comparison } from '../reading/read-comparison.js';
import type { Reading } from '../reading/read-sentence.js';
import { createCueFinder } from '../wording/cue.js';
import { figureOf, type Figure } from './figure.js';
import { hardCut, headlineOf } from './list-pictures.js';
import { NO_EXTRAS, type Picture, type PictureContext } from './picture.js';

/** A number of the sentence as a full-screen figure, and as a figure on the presenter's panel. */
export function figurePictures(reading: Reading, narration: string, context: PictureContext): Picture[] {
  const cues = createCueFinder(narration, context.lexicon.stopWords);
  const figures = reading.quantities
    .map((quantity) =>
      figureOf(reading, quantity, context, cues.find(reading.text.slice(quantity.start, quantity.end))),
    )
    .filter((figure): figure is Figure => figure !== null);
  const best = figures.sort((first, second) => proofScore(second) - proofScore(first))[0];
  if (best === undefined) return [];
  const score = 2.4 + proofScore(best);
  const headline = panelHeadline(best, context);
  return [
    { content: { ...NO_EXTRAS, kind: 'stat', figure: best }, score },
    {
      content: { ...NO_EXTRAS, kind: 'host-panel', headline, items: [], figure: best, presenterSide: 'left' },
      score: score - 0.5,
    },
  ];
}

/** Two values of the same unit, one for each side, as bars drawn to scale. */
export function comparedFigures(
  readings: Reading[],
  comparison: Comparison,
  narration: string,
  context: PictureContext,
): Picture[] {
  const quantities = readings.flatMap((reading) =>
    reading.quantities.map((quantity) => ({ reading, quantity })),
  );
  const [first, second] = quantities;
  if (first === undefined || second === undefined || quantities.length !== 2) return [];
  const isPlain = [first, second].every(
    ({ quantity }) => quantity.total === null && quantity.becomes === null && !quantity.text.includes('–'),
  );
  const [left, right] = barLabels(comparison.left, comparison.right);
  if (!isPlain || first.quantity.unit !== second.quantity.unit || left == null || right == null) return [];
  return figurePictures(first.reading, narration, context).map((picture) => {
    const { content } = picture;
    const figure = content.kind === 'stat' || content.kind === 'host-panel' ? content.figure : null;
    if (figure === null || figure.text !== first.quantity.text || second.quantity.text.length > 8)
      return { ...picture, score: 0 };
    const bars = [
      { label: left, value: first.quantity.value, text: first.quantity.text },
      { label: right, value: second.quantity.value, text: second.quantity.text },
    ];
    const proof = { type: 'bars' as const, bars, highlighted: 0 };
    return {
      content: { ...content, figure: { ...figure, proof } } as Picture['content'],
      score: picture.score + 0.8,
    };
  });
}

/** Names of the sides under their bars; of "electric cars" and "petrol cars" what tells them apart. */
function barLabels(left: string, right: string): (string | null)[] {
  const labels = [left, right].map(barLabel);
  const [leftWords, rightWords] = [splitWords(left), splitWords(right)];
  const sharesThing = leftWords.at(-1)?.toLowerCase() === rightWords.at(-1)?.toLowerCase();
  if (!sharesThing || leftWords.length < 2 || rightWords.length < 2) return labels;
  return [leftWords, rightWords].map((words) => {
    const own = capitalize(words.slice(0, -1).join(' '));
    return own.length <= 12 ? own : null;
  });
}

/** Name of a side under its bar: whole, or its thing alone ("scooter" for "electric scooter"). */
function barLabel(side: string): string | null {
  const thing = capitalize(splitWords(side).at(-1) ?? '');
  return side.length <= 12 ? side : thing.length <= 12 && thing.length >= 3 ? thing : null;
}

function proofScore({ proof, label, text, unit }: Figure): number {
  const byType = { bars: 1, dots: 0.9, ring: 0.8, scale: 0.7, icon: 0.3 }[proof.type];
  return (
    byType + (label.length > 12 ? 0.2 : 0) - (/^0[.,]/.test(text) ? 0.3 : 0) + (/[€$£¥]/.test(unit) ? 0.2 : 0)
  );
}

function panelHeadline(figure: Figure, context: PictureContext): string {
  const headline = headlineOf(null, 36, context);
  return headline.toLowerCase() === figure.label.toLowerCase()
    ? hardCut(figure.label, 20, context)
    : headline;
}
