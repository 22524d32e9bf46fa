import { ChapterContent } from '../../../schema/scenes/chapter.js';

/** Contents for tests and golden frames: one digit, two digits, and the longest texts. */
export const chapterExamples: ChapterContent[] = [
  ChapterContent.parse({
    kind: 'chapter',
    kicker: 'Part two',
    number: '2',
    title: 'How yeast does the work',
  }),
  ChapterContent.parse({ kind: 'chapter', number: '10', title: 'Taxes' }),
  ChapterContent.parse({
    kind: 'chapter',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    number: 'IV',
    title: 'Everything neighbours share!',
  }),
];
