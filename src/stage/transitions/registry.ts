import type { TransitionPlan } from '../scene-plan.js';
import { blinds } from './blinds.js';
import { blot } from './blot.js';
import { cells } from './cells.js';
import { curtain } from './curtain.js';
import { dive } from './dive.js';
import { flare } from './flare.js';
import { haze } from './haze.js';
import { leaf } from './leaf.js';
import { match } from './match.js';
import { melt } from './melt.js';
import { porthole } from './porthole.js';
import { shove } from './shove.js';
import { slice } from './slice.js';
import { smash } from './smash.js';
import type { TransitionMaker } from './transition.js';
import { whip } from './whip.js';

/** Every transition that is drawn; a `cut` has no frames of its own. */
export const TRANSITIONS: Record<TransitionPlan['name'], TransitionMaker> = {
  smash,
  melt,
  haze,
  shove,
  curtain,
  blinds,
  porthole,
  dive,
  whip,
  leaf,
  blot,
  cells,
  flare,
  slice,
  match,
};
