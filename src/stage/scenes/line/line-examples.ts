import { LineContent } from '../../../schema/scenes/line.js';

/** Contents for tests and golden frames: one line with a callout, two lines, values below zero, the longest texts. */
export const lineExamples: LineContent[] = [
  LineContent.parse({
    kind: 'line',
    kicker: 'Solar modules',
    headline: 'Ninety percent cheaper in ten years',
    from: '2010',
    to: '2020',
    series: [
      {
        name: 'per watt',
        points: [2.1, 1.6, 1.05, 0.8, 0.72, 0.66, 0.55, 0.44, 0.32, 0.26, 0.21],
        text: '$0.21',
        cueWord: 5,
      },
    ],
    callouts: [{ point: 3, text: 'Factories scale up', cueWord: 10 }],
  }),
  LineContent.parse({
    kind: 'line',
    headline: 'Bikes overtook cars downtown',
    from: '2015',
    to: '2024',
    series: [
      { name: 'Bikes', points: [120, 130, 160, 190, 230, 340, 390, 430, 470, 510], text: '510', cueWord: 3 },
      { name: 'Cars', points: [420, 415, 410, 400, 380, 300, 320, 310, 300, 290], text: '290', cueWord: 5 },
    ],
    callouts: [{ series: 0, point: 5, text: 'New lanes open', cueWord: 8 }],
  }),
  LineContent.parse({
    kind: 'line',
    from: 'Jan',
    to: 'Dec',
    series: [{ points: [-6, -2, 3, 9, 14, 18, 21, 20, 15, 8, 2, -4], text: '−4°C' }],
    callouts: [],
  }),
  LineContent.parse({
    kind: 'line',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    from: 'Jan. ’19',
    to: 'Dec. ’26',
    series: [
      {
        name: 'Neighbours old',
        points: Array.from({ length: 24 }, (_, index) => 200 + index * 40 + (index % 3) * 30),
        text: '1,200 kg',
      },
      {
        name: 'Neighbours new',
        points: Array.from({ length: 24 }, (_, index) => 900 - index * 12 + (index % 4) * 25),
        text: '699.5 kg',
      },
    ],
    callouts: [
      { series: 0, point: 6, text: 'Doors open for everybody' },
      { series: 1, point: 18, text: 'One thousand bikes fixed' },
    ],
  }),
];
