import { measureWidth, tabularWidth, type TextStyle } from '../../draw/text.js';

/** A figure of a number: where it stands while it counts, and where when it has landed. Left edges in pixels. */
export interface NumberGlyph {
  character: string;
  /** In a cell as wide as the widest figure, so that nothing shakes while it changes. */
  cellX: number;
  /** As in running text. */
  restX: number;
}

/**
 * Places of a number's figures. The first figure stands on the margin, in both settings.
 * @param x Left edge of the number
 */
export function numberGlyphs(text: string, style: TextStyle, x: number): NumberGlyph[] {
  const characters = [...text];
  const inset = insetOf(characters[0] ?? '', style);
  let cellLeft = x - inset;
  return characters.map((character, index) => {
    const cellX = cellLeft + insetOf(character, style);
    cellLeft += tabularWidth(character, style);
    return { character, cellX, restX: x + restOffset(characters, index, style) };
  });
}

/** Right edge of the last cell. */
export function cellsRight(text: string, style: TextStyle, x: number): number {
  return x - insetOf([...text][0] ?? '', style) + tabularWidth(text, style);
}

/** Space left of a figure inside its cell. */
function insetOf(character: string, style: TextStyle): number {
  if (!/\d/.test(character)) return 0;
  const glyphWidth = measureWidth(character, { ...style, trackingEm: 0 });
  return Math.max(0, (tabularWidth(character, style) - glyphWidth) / 2);
}

/** Width of everything before a figure, its pair spacing with it included. */
function restOffset(characters: readonly string[], index: number, style: TextStyle): number {
  const withIt = measureWidth(characters.slice(0, index + 1).join(''), style);
  return withIt - measureWidth(characters[index] ?? '', style);
}
