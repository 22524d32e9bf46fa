import type { StyleSummary } from '../../schema/style-summary.js';
import { arcadeToken } from './arcade-token.js';
import { auroraPane } from './aurora-pane.js';
import { billboard } from './billboard.js';
import { draftingRoom } from './drafting-room.js';
import { driveIn } from './drive-in.js';
import { fieldNotes } from './field-notes.js';
import { firstEdition } from './first-edition.js';
import { greenhouse } from './greenhouse.js';
import { kitchenTable } from './kitchen-table.js';
import { ledgerDay } from './ledger-day.js';
import { longLens } from './long-lens.js';
import { nightShift } from './night-shift.js';
import { noirFile } from './noir-file.js';
import { pitchSide } from './pitch-side.js';
import { quietHarbor } from './quiet-harbor.js';
import { risoAlley } from './riso-alley.js';
import { sodaPop } from './soda-pop.js';
import { stillWater } from './still-water.js';
import { sundayMag } from './sunday-mag.js';
import { velvetRope } from './velvet-rope.js';
import type { StyleDesign } from './style.js';

/** Every style, the default first. A new style adds one line here. */
const DESIGNS: readonly StyleDesign[] = [
  quietHarbor,
  ledgerDay,
  nightShift,
  auroraPane,
  draftingRoom,
  firstEdition,
  sundayMag,
  noirFile,
  longLens,
  velvetRope,
  stillWater,
  greenhouse,
  kitchenTable,
  fieldNotes,
  arcadeToken,
  sodaPop,
  billboard,
  risoAlley,
  driveIn,
  pitchSide,
];

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
    tags: [...design.tags],
    aspectRatio: null,
  }));
}
