import type { SectionRole } from '../../schema/script.js';
import type { SceneContent, TransitionName } from '../../schema/storyboard.js';
import type { StyleSummary } from '../../schema/style-summary.js';
import { classOf } from '../pictures/picture.js';

/** How much each transition draws the eye to itself, from 0 (not at all) to 5. */
const BOLDNESS: Record<TransitionName, number> = {
  cut: 0,
  melt: 1,
  haze: 1,
  match: 1,
  flare: 2,
  leaf: 2,
  blot: 2,
  shove: 2,
  porthole: 3,
  blinds: 3,
  curtain: 3,
  cells: 3,
  dive: 4,
  whip: 5,
  slice: 5,
  smash: 5,
};

/**
 * How each scene is entered: mostly by the style's own transition; a chapter's turn (recap, ending) by an accent, and
 * the film's main proof by the boldest the style has; between two scenes of the same presenter a straight cut, since a
 * dissolve between two like pictures smears the face.
 */
export function chooseTransitions(
  roles: SectionRole[],
  contents: SceneContent[],
  style: StyleSummary | null,
): TransitionName[] {
  const primary = style?.primaryTransition ?? 'cut';
  const accents = style?.accentTransitions ?? [];
  const boldest = boldestOf(primary, accents);
  const turning = turningOf(primary, accents, boldest);
  const proof = roles.indexOf('proof');
  return contents.map((content, index) => {
    const before = contents[index - 1];
    if (before === undefined) return 'cut';
    const isFace = (one: SceneContent): boolean => classOf(one.kind) !== 'B';
    if (isFace(before) && isFace(content)) return 'cut';
    if (roles[index] === 'call-to-action' || roles[index] === 'recap') return turning;
    return index === proof ? boldest : primary;
  });
}

/** The boldest of all; of equally bold ones an accent, which stands out where the primary is what is seen all along. */
function boldestOf(primary: TransitionName, accents: readonly TransitionName[]): TransitionName {
  return [...accents, primary].reduce((best, name) => (BOLDNESS[name] > BOLDNESS[best] ? name : best));
}

/** The quietest accent that is seen at all, if possible not the one kept for the proof. */
function turningOf(
  primary: TransitionName,
  accents: readonly TransitionName[],
  boldest: TransitionName,
): TransitionName {
  const seen = accents.filter((name) => name !== 'cut');
  const others = seen.filter((name) => name !== boldest);
  const [first, ...rest] = others.length > 0 ? others : seen;
  if (first === undefined) return accents[0] ?? primary;
  return rest.reduce((best, name) => (BOLDNESS[name] < BOLDNESS[best] ? name : best), first);
}
