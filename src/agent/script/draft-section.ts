import { picturesOf } from '../pictures/pictures-of.js';
import type { PictureContext } from '../pictures/picture.js';
import type { SectionDraft } from './sections.js';

/** What a section says, and what is known of its picture. */
export interface SectionSource {
  role: SectionDraft['role'];
  narration: string;
  weight: number;
  headline?: string | null;
  sides?: [string, string] | null;
  literals?: string[];
  fixed?: boolean;
  askedSeconds?: number | null;
}

/** A section with the picture that suits it best; the storyboard may take another for the sake of variety. */
export function draftSection(source: SectionSource, context: PictureContext): SectionDraft {
  const {
    role,
    narration,
    weight,
    headline = null,
    sides = null,
    literals = [],
    fixed = false,
    askedSeconds = null,
  } = source;
  const pictures = picturesOf({ narration, literals, headline, sides }, context);
  const isQuick = (kind: string): boolean => kind === 'statement' || kind === 'stat' || kind === 'quote';
  const quick =
    role === 'hook' ? pictures.find(({ content, score }) => isQuick(content.kind) && score >= 1) : undefined;
  const opening = quick;
  const best = opening ?? pictures.find(({ content }) => content.kind !== 'host') ?? pictures[0];
  if (best === undefined) throw new Error('A section has no picture: the list of pictures is never empty.');
  return { role, narration, idea: best.content, weight, literals, fixed, askedSeconds };
}
