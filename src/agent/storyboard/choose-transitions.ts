import type { SectionRole } from '../../schema/script.js';
import type { SceneContent, TransitionName } from '../../schema/storyboard.js';
import type { StyleSummary } from '../../schema/style-summary.js';
import { classOf } from '../pictures/picture.js';

/** The boldest first: it is kept for the film's main proof. */
const BOLDNESS: TransitionName[] = ['shove', 'melt', 'cut'];

/**
 * How each scene is entered: mostly by the style's own transition; a chapter's turn (recap, ending, title) by an accent;
 * between two scenes of the same presenter a straight cut, since a dissolve between two like pictures smears the face.
 */
export function chooseTransitions(
  roles: SectionRole[],
  contents: SceneContent[],
  style: StyleSummary | null,
): TransitionName[] {
  const primary = style?.primaryTransition ?? 'cut';
  const accents = style?.accentTransitions ?? [];
  const proof = roles.indexOf('proof');
  return contents.map((content, index) => {
    const before = contents[index - 1];
    if (before === undefined) return 'cut';
    const isFace = (one: SceneContent): boolean => classOf(one.kind) !== 'B';
    if (isFace(before) && isFace(content)) return 'cut';
    const soft = accents.find((name) => name === 'melt') ?? accents[0] ?? primary;
    if (roles[index] === 'call-to-action' || roles[index] === 'recap') return soft;
    if (index === proof)
      return BOLDNESS.find((name) => name === primary || accents.includes(name)) ?? primary;
    return primary;
  });
}
