import { QuoteContent } from '../../../schema/scenes/quote.js';

/** Contents for tests and golden frames: short, typical, and at the longest texts. */
export const quoteExamples: QuoteContent[] = [
  QuoteContent.parse({
    kind: 'quote',
    text: 'The first summer after planting, my kitchen stayed cool enough to cook again.',
    name: 'Ana Duarte',
    role: 'Lives on Alder Street',
  }),
  QuoteContent.parse({ kind: 'quote', text: 'It just works.', name: 'Jonas' }),
  QuoteContent.parse({
    kind: 'quote',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    text: 'We started with one broken bicycle and a borrowed toolbox; three winters later, half of the street meets here each Saturday and nobody goes!',
    name: 'Konstantina Papadopoulos-Gra',
    role: 'Founder, neighbourhood repair caffe!',
  }),
];
