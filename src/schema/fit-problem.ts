/** A text that does not fit its place at the smallest allowed size. The director shortens or splits it. */
export interface FitProblem {
  sceneId: string;
  /** Path inside the scene's content, for example `items.1.text`. */
  field: string;
  text: string;
  /** Most characters of about this kind of text that would fit. */
  maximumCharacters: number;
  /** Lines the place has. */
  maximumLines: number;
  /** Smallest allowed size in pixels. */
  minimumSizePixels: number;
}
