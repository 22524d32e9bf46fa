import type { Context } from '../draw/canvas.js';
import { useTextStyle, type WordBox } from '../draw/text.js';
import { placedWords, withPlacedTurn, type PlacedText } from './place-text.js';

/** Draws a placed text word by word, each in its own colour; null leaves a word out. */
export function drawWords(
  context: Context,
  placed: PlacedText,
  colorOf: (index: number, word: WordBox) => string | null,
): void {
  withPlacedTurn(context, placed, () => {
    useTextStyle(context, placed.fit.block.style);
    placedWords(placed).forEach((word, index) => {
      const color = colorOf(index, word);
      if (color === null) return;
      context.fillStyle = color;
      context.fillText(word.text, word.x, word.baseline);
    });
  });
}

/** A word as it is compared: without case and punctuation. */
export function plainWord(text: string): string {
  return text.toLocaleLowerCase('en').replace(/[^\p{L}\p{N}%°€$£]+/gu, '');
}
