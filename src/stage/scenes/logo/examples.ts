import { LogoContent } from '../../../schema/scenes/logo.js';

/** Contents for tests and golden frames: typical, alone with a ground of its own, and at the longest texts. */
export const LOGO_EXAMPLES: readonly LogoContent[] = [
  { kind: 'logo', picture: 'mark-1200x400', tagline: 'Light for every street', cueWord: 0 },
  { kind: 'logo', picture: 'screen-400x400' },
  {
    kind: 'logo',
    picture: 'mark-1200x400',
    kicker: 'Twenty-four letters long',
    tagline: 'Forty letters is what a tagline may take',
    source: 'A source of sixty letters, with the year and the page: 2024.',
  },
].map((content) => LogoContent.parse(content));
