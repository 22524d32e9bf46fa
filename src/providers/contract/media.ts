/** A line icon as path data on a square grid. */
export interface IconDrawing {
  name: string;
  /** Side of the square grid in units. */
  gridSize: number;
  /** SVG path data, to be stroked with round caps at `strokeWidth` units. */
  paths: string[];
  strokeWidth: number;
}

/** A source of pictures. Version 1 of the contract. */
export interface MediaProvider {
  readonly contractVersion: 1;
  readonly id: string;
  /**
   * Name of the icon whose meaning fits the words best, or null when none fits well: a wrong picture is worse
   * than none.
   */
  findIcon(words: string): string | null;
  /** Drawing of an icon by its name, or null when unknown. */
  icon(name: string): IconDrawing | null;
}
