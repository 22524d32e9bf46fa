import { OpenerContent } from '../../../schema/scenes/opener.js';

/** Contents for tests and golden frames: typical, bare, and at the longest texts. */
export const openerExamples: OpenerContent[] = [
  OpenerContent.parse({
    kind: 'opener',
    kicker: 'City life',
    title: 'Why cities plant trees',
    subtitle: 'Shade, storm water and cleaner air',
    icon: 'tree-deciduous',
  }),
  OpenerContent.parse({ kind: 'opener', title: 'Better bread' }),
  OpenerContent.parse({
    kind: 'opener',
    kicker: 'Neighbourhood programme',
    title: 'How neighbourhood repair cafes really work',
    subtitle: 'What forty volunteers mend on an ordinary Saturday morning!!',
    source: 'Source: annual report of the neighbourhood council, page 12',
    icon: 'bike',
  }),
];
