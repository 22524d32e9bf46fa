import { StatementContent } from '../../../schema/scenes/statement.js';

/** Contents for tests and golden frames: with an icon, short, and at the longest texts. */
export const statementExamples: StatementContent[] = [
  StatementContent.parse({
    kind: 'statement',
    kicker: 'Every summer',
    beats: [
      { text: 'Streets bake.', cueWord: 0 },
      { text: 'Trees make shade.', cueWord: 2 },
    ],
    emphasis: 'shade',
    icon: 'tree-deciduous',
  }),
  StatementContent.parse({
    kind: 'statement',
    beats: [
      { text: 'Not faster.', cueWord: 0 },
      { text: 'Not cheaper.', cueWord: 2 },
      { text: 'Just better bread.', cueWord: 4 },
    ],
  }),
  StatementContent.parse({
    kind: 'statement',
    beats: [{ text: 'Stop guessing.', cueWord: 0 }],
    emphasis: 'guessing',
  }),
  StatementContent.parse({
    kind: 'statement',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    beats: [{ text: 'Neighbourhood workshops everywhere in autumn', cueWord: 0 }],
    emphasis: 'everywhere',
    icon: 'bike',
  }),
  StatementContent.parse({
    kind: 'statement',
    beats: [
      { text: 'Workshops everywhere this coming autumn' },
      { text: 'Volunteers repairing hundreds of bicycles' },
      { text: 'Each wheel deserves another winter' },
    ],
    emphasis: 'another',
  }),
];
