import type { StrapLook } from '../../schema/scenes/host.js';
import type { Dress, Style } from '../styles/style.js';

const OF_STYLE: Readonly<Record<string, StrapLook>> = {
  'ledger-day': 'rule',
  'aurora-pane': 'lozenge',
  'drafting-room': 'rule',
  'first-edition': 'band',
  'sunday-mag': 'rule',
  'long-lens': 'rule',
  'velvet-rope': 'rule',
  'still-water': 'lozenge',
  'field-notes': 'scrawl',
  'drive-in': 'lozenge',
  'pitch-side': 'slab',
};
const OF_DRESS: Record<Dress, StrapLook> = { card: 'tab', window: 'tab', slab: 'slab' };

/** How a film's name straps look: what is asked, or the style's own. */
export function strapLookOf(asked: StrapLook | null | undefined, style: Style): StrapLook {
  return asked ?? OF_STYLE[style.id] ?? OF_DRESS[style.dress];
}
