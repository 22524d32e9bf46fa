import { GalleryContent } from '../../../schema/scenes/gallery.js';

const picture = (index: number, label: string | null, cueWord: number | null = null) => ({
  picture: `view-900x700-${index}`,
  label,
  cueWord,
});

/** Contents for tests and golden frames: typical, three without words, and six with the longest texts. */
export const GALLERY_EXAMPLES: readonly GalleryContent[] = [
  {
    kind: 'gallery',
    headline: 'Where the trees went',
    pictures: [
      picture(1, 'School yard', 4),
      picture(2, 'Market', 6),
      picture(3, 'Bus stops', 7),
      picture(4, 'Canal', 9),
      picture(5, 'Hospital', 10),
    ],
  },
  { kind: 'gallery', pictures: [picture(1, null), picture(2, null), picture(3, null)] },
  {
    kind: 'gallery',
    kicker: 'Twenty-four letters long',
    headline: 'Forty-four letters is what a headline takes.',
    source: 'A source of sixty letters, with the year and the page: 2024.',
    pictures: [1, 2, 3, 4, 5, 6].map((index) => picture(index, 'Eighteen letters x')),
  },
  {
    kind: 'gallery',
    headline: 'Four rooms',
    pictures: [1, 2, 3, 4].map((index) => picture(index, 'A room')),
  },
].map((content) => GalleryContent.parse(content));
