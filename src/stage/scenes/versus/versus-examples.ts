import { VersusContent } from '../../../schema/scenes/versus.js';

/** Contents for tests and golden frames: with a winner, bare, and at the longest texts. */
export const versusExamples: VersusContent[] = [
  VersusContent.parse({
    kind: 'versus',
    kicker: 'Same street, same day',
    left: 'Without trees',
    right: 'With trees',
    rows: [
      { left: 'Asphalt at 48°C', right: 'Asphalt at 33°C', leftCueWord: 4, rightCueWord: 7 },
      { left: 'Flooded drains', right: 'Roots drink the rain', leftCueWord: 10, rightCueWord: 12 },
      { left: 'Dust in the air', right: 'Leaves catch dust', leftCueWord: 16, rightCueWord: 20 },
    ],
    verdict: 'Shade wins every summer',
    winner: 'right',
  }),
  VersusContent.parse({
    kind: 'versus',
    left: 'Myth',
    right: 'Fact',
    rows: [{ left: 'Roots break every pipe', right: 'Most roots stay shallow' }],
  }),
  VersusContent.parse({
    kind: 'versus',
    left: 'Before',
    right: 'After',
    rows: [
      { left: 'Two days to deploy', right: 'Nine minutes' },
      { left: 'Manual checks', right: 'Tests on every push' },
    ],
    winner: 'left',
  }),
  VersusContent.parse({
    kind: 'versus',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    left: 'Buying everything!',
    right: 'Borrowing a lot!!!',
    rows: [
      { left: 'Drill used ten minutes!!!!', right: 'Drill shared by forty home' },
      { left: 'Ladder in the way all year', right: 'Ladder there when you need' },
      { left: 'Costs four hundred euros!!', right: 'Costs twelve euros a year!' },
    ],
    verdict: 'Borrowing is easily enough!!',
    winner: 'right',
  }),
];
