import { PhotoContent } from '../../../schema/scenes/photo.js';

/** Contents for tests and golden frames: over the whole frame, on a card, without words, and at the longest texts. */
export const PHOTO_EXAMPLES: readonly PhotoContent[] = [
  {
    kind: 'photo',
    picture: 'view-2400x2400',
    kicker: 'Oslo fjord',
    line: 'The harbour before the first ferry',
    cueWord: 1,
  },
  {
    kind: 'photo',
    picture: 'view-900x600',
    line: 'The old mill, photographed in 1931',
    source: 'Town archive, box 12',
    cueWord: 0,
  },
  { kind: 'photo', picture: 'view-2400x1600', shows: 'scenery', focus: { x: 0.72, y: 0.4 } },
  {
    kind: 'photo',
    picture: 'view-2400x2400-2',
    kicker: 'Twenty-four letters long',
    line: 'Forty-four letters is what a line may take x',
    source: 'A source of sixty letters, with the year and the page: 2024.',
  },
].map((content) => PhotoContent.parse(content));
