import { SliderContent } from '../../../schema/scenes/slider.js';

const before = { picture: 'view-1800x1200', label: 'In 1998' };
const after = { picture: 'view-1800x1200-3', label: 'Today' };

/** Contents for tests and golden frames: typical, without words, and at the longest texts. */
export const SLIDER_EXAMPLES: readonly SliderContent[] = [
  { kind: 'slider', headline: 'One valley, twenty-five years', before, after, cueWord: 3 },
  {
    kind: 'slider',
    before: { picture: 'view-1200x1200' },
    after: { picture: 'view-1200x1200-2' },
  },
  {
    kind: 'slider',
    kicker: 'Twenty-four letters long',
    headline: 'Forty-four letters is what a headline takes.',
    source: 'A source of sixty letters, with the year and the page: 2024.',
    before: { ...before, label: 'Fourteen chars' },
    after: { ...after, label: 'Fourteen chars' },
  },
].map((content) => SliderContent.parse(content));
