import { TermContent } from '../../../schema/scenes/term.js';

/** Contents for tests and golden frames: with sound and icon, bare, and the longest texts. */
export const termExamples: TermContent[] = [
  TermContent.parse({
    kind: 'term',
    kicker: 'Word of the day',
    word: 'Umami',
    sound: 'oo-MAH-mee',
    meaning: 'The fifth taste: savoury, deep and long lasting, like broth or ripe cheese',
    icon: 'soup',
    cueWord: 0,
    meaningCueWord: 2,
  }),
  TermContent.parse({
    kind: 'term',
    word: 'Latency',
    meaning: 'The time between asking and the first answer',
  }),
  TermContent.parse({
    kind: 'term',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    word: 'Interdependenciesque',
    sound: 'in-ter-de-PEN-den-ci',
    meaning: 'When many neighbours need one another so much that none of them could leave without others',
    icon: 'users',
  }),
];
