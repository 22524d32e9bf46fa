/** Before the sentence that the film opens with, in a brief's body. Not spoken. */
export const OPENING_MARK = '[open with] ';

/** Where a script shows a text: `[on screen: …]` in the place where it stood. Not spoken. */
export const SCREEN_MARK = /\s*\[on screen: ([^\]]+)\]\s*/g;

/** Where the text behind it comes from, on a line of its own in a brief's body: `[source: Report.pdf, p. 2]`. Not spoken. */
export const SOURCE_MARK = /^\[source: ([^\]]+)\]$/;
