import { HeadlineContent } from '../../../schema/scenes/headline.js';

/** Contents for tests and golden frames: with a running line, bare, and the longest texts. */
export const headlineExamples: HeadlineContent[] = [
  HeadlineContent.parse({
    kind: 'headline',
    kicker: 'Live',
    line: 'Night trains return to twelve cities',
    place: 'Vienna',
    date: '12 May 2026',
    ticker: ['Tickets on sale from Monday', 'First train leaves at 21:40', 'Bicycles travel free'],
    icon: 'train-front',
  }),
  HeadlineContent.parse({ kind: 'headline', line: 'Bridge closed until Friday', icon: 'construction' }),
  HeadlineContent.parse({
    kind: 'headline',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    line: 'Everything that the new workshop offers to neighbors',
    place: 'Neighbourhood square',
    date: '30 Sept. 2026!!!',
    ticker: [
      'The workshop opens every Saturday from nine until evening',
      'Forty volunteers repaired one thousand bicycles in one year',
    ],
  }),
];
