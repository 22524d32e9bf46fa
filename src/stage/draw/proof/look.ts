/** How the pictures of numbers look in a style. Colours as `#RRGGBB`. */
export interface ProofLook {
  /**
   * `soft`: round lines; `plain`: the same with square ends; `cells`: segments that light up; `poster`: dials and
   * discs with heavy outlines.
   */
  shape: 'soft' | 'plain' | 'cells' | 'poster';
  /** The part that is not reached. */
  track: string;
  /** The part that proves the number. */
  fill: string;
  /** Marks that stand for the other, quieter values. */
  quiet: string;
  /** Outlines and axes. */
  ink: string;
  /** Face of a dial. */
  face: string;
}
