import { english } from './lexicons/english.js';
import { french } from './lexicons/french.js';
import { german } from './lexicons/german.js';
import { neutral } from './lexicons/neutral.js';
import { spanish } from './lexicons/spanish.js';

/** Short frames around the prompt's own words. They carry no fact. `{}` is where the prompt's words go. */
export interface Frames {
  /** Before the sentence to keep in mind. */
  remember: string;
  /** Joins the two sides of a comparison in a question: "Tea or coffee?" */
  or: string;
  and: string;
  before: string;
  after: string;
  /** Heading of a list of things that a text says one needs. */
  points: string;
  /** Questions to the viewer for a film of a bare topic. */
  openQuestions: [string, string, string];
  /** Call to go on, for a film of a bare topic; short enough for an end card. */
  findOut: string;
}

/** What the director knows of one language: closed classes of words and the marks of typical sentences. */
export interface Lexicon {
  /** BCP 47 tag. */
  language: string;
  /** English name of the language, for messages. */
  name: string;
  /** Articles, prepositions, pronouns, auxiliaries and the like. */
  stopWords: ReadonlySet<string>;
  /** Words that a line must not end on. */
  danglers: ReadonlySet<string>;
  /** Words that begin a phrase that can be left out at the end of a clause. */
  prepositions: ReadonlySet<string>;
  /** Words that begin a subordinate clause that can be left out without changing the truth of the rest. */
  subordinators: ReadonlySet<string>;
  /** Words that limit a statement; a clause that has one is never cut off. */
  conditions: RegExp;
  negations: RegExp;
  /** Hedge at the end of the text before a number: "up to", "about". */
  hedge: RegExp;
  /** Dots that do not end a sentence. */
  abbreviations: RegExp;
  /** Sentence begins with a word that points back to the sentence before. */
  anaphor: RegExp;
  /** Opening words that only join to the sentence before. */
  connective: RegExp;
  saidVerbs: string;
  /** A call to the viewer. */
  call: RegExp;
  /** Word between the two sides of a comparison. */
  contrast: RegExp;
  /** Verbs of a change from one value to another. */
  change: RegExp;
  months: string;
  /** Units and counted words that may follow a number, longest first. */
  units: string;
  /** Spelled numbers. */
  spelledNumbers: Readonly<Record<string, number>>;
  /** "out of" in "nine out of ten". */
  outOf: string;
  frames: Frames;
}

const LEXICONS: Record<string, Lexicon> = { en: english, de: german, es: spanish, fr: french };

/** Languages with a lexicon of their own. */
export const KNOWN_LANGUAGES = Object.keys(LEXICONS);

/** The lexicon of a BCP 47 tag. A language without one gets whole sentences: nothing is cut or joined. */
export function lexiconOf(language: string): Lexicon {
  return LEXICONS[language.split('-')[0] ?? ''] ?? { ...neutral, language };
}
