/** Before the sentence that the film opens with, in a brief's body. Not spoken. */
export const OPENING_MARK = '[open with] ';

/** Where a script shows a text: `[on screen: …]` in the place where it stood. Not spoken. */
export const SCREEN_MARK = /\s*\[on screen: ([^\]]+)\]\s*/g;
