import type { Lexicon } from '../lexicon.js';
import { COMMON_UNITS, wordSet } from './word-set.js';

const NEVER = /^$^/;

/** A language without word lists: sentences stay whole, nothing is joined, shortened or framed. */
export const neutral: Lexicon = {
  language: 'und',
  name: 'this language',
  stopWords: wordSet(''),
  danglers: wordSet(''),
  prepositions: wordSet(''),
  subordinators: wordSet(''),
  conditions: NEVER,
  negations: NEVER,
  hedge: NEVER,
  abbreviations: /\b\p{Lu}\.$/u,
  anaphor: NEVER,
  connective: NEVER,
  saidVerbs: '$^',
  call: NEVER,
  contrast: /;\s+/,
  change: NEVER,
  months: '$^',
  units: COMMON_UNITS,
  spelledNumbers: {},
  outOf: '$^',
  frames: {
    remember: '!',
    or: '/',
    and: '+',
    before: '1',
    after: '2',
    points: '…',
    openQuestions: ['?', '? ?', '? ? ?'],
    findOut: '→',
  },
};
