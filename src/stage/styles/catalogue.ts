import type { StyleSummary } from '../../schema/style-summary.js';
import { billboard } from './billboard.js';
import { nightShift } from './night-shift.js';
import { quietHarbor } from './quiet-harbor.js';
import type { StyleDesign } from './style.js';

/** Every style, the default first. A new style adds one line here. */
const DESIGNS: readonly StyleDesign[] = [quietHarbor, nightShift, billboard];

/** The design of a style, or null when there is none of this id. */
export function findStyleDesign(styleId: string): StyleDesign | null {
  return DESIGNS.find((design) => design.id === styleId) ?? null;
}

/** What a director needs to know to choose among the styles. The first is the default. */
export function styleSummaries(): StyleSummary[] {
  return DESIGNS.map((design) => ({
    id: design.id,
    name: design.name,
    words: [...design.words],
    energy: design.energy,
    primaryTransition: design.transitions.primary,
    accentTransitions: [...design.transitions.accents],
    ground: design.palette.ground,
  }));
}
