/** One change of the tables. */
export interface Migration {
  /** Number and words: `0002-runs`. */
  name: string;
  /** SQL, in order. */
  statements: string[];
}
