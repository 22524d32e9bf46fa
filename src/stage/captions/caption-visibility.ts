import type { ScenePlan } from '../scene-plan.js';

const REPEATED_SHARE = 0.7;

/**
 * Whether a scene shows captions. In `auto` mode they are hidden where at least 70 % of the spoken words already
 * stand on screen as large type.
 * @param spokenOnScreen Large texts of the scene that repeat spoken words
 */
export function showsCaptions(
  plan: Pick<ScenePlan, 'captions' | 'timing'>,
  spokenOnScreen: readonly string[],
): boolean {
  if (plan.captions.mode === 'off') return false;
  if (plan.captions.mode === 'always' || spokenOnScreen.length === 0) return true;
  const onScreen = new Set(spokenOnScreen.flatMap((text) => text.split(/\s+/)).map(bareWord));
  const spoken = plan.timing.words.map((word) => bareWord(word.text)).filter((word) => word !== '');
  if (spoken.length === 0) return true;
  const repeated = spoken.filter((word) => onScreen.has(word)).length;
  return repeated / spoken.length < REPEATED_SHARE;
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
