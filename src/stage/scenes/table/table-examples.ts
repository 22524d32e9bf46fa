import { TableContent } from '../../../schema/scenes/table.js';

/** Contents for tests and golden frames: three columns with a circled cell, prices, four columns, the longest texts. */
export const tableExamples: TableContent[] = [
  TableContent.parse({
    kind: 'table',
    kicker: 'Electric cars',
    headline: 'Range is not the whole story',
    columns: ['Model', 'Range', 'Charge'],
    rows: [
      { cells: ['Compact', '320 km', '24 min'], cueWord: 10 },
      { cells: ['Estate', '460 km', '31 min'], cueWord: 15 },
      { cells: ['Van', '280 km', '48 min'], cueWord: 20 },
    ],
    circled: { row: 2, column: 2 },
  }),
  TableContent.parse({
    kind: 'table',
    headline: 'What it costs',
    columns: ['Plan', 'Per month'],
    rows: [
      { cells: ['Starter', '$0'], cueWord: 3 },
      { cells: ['Team', '$12'], cueWord: 5 },
      { cells: ['School', '$4'], cueWord: 7 },
      { cells: ['Company', 'on request'], cueWord: 9 },
    ],
  }),
  TableContent.parse({
    kind: 'table',
    columns: ['Size', 'CPU', 'RAM', 'Disk'],
    rows: [
      { cells: ['S', '2', '4 GB', '40 GB'] },
      { cells: ['M', '4', '8 GB', '80 GB'] },
      { cells: ['L', '8', '16 GB', '160 GB'] },
      { cells: ['XL', '16', '32 GB', '320 GB'] },
      { cells: ['XXL', '32', '64 GB', '640 GB'] },
    ],
    circled: { row: 1, column: 3 },
  }),
  TableContent.parse({
    kind: 'table',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    columns: ['Neighbours asked', 'Tools on shelves', 'Saturdays a year', 'Euros per family'],
    rows: [
      { cells: ['Upper old towns!', 'Drills & ladders', 'Thirty-two times', '12,345.6 euros!!'] },
      { cells: ['Lower new towns!', 'Saws & scaffolds', 'Twenty-one times', '10,987.65 euros!'] },
      { cells: ['Harbour district', 'Pumps & pipework', 'Forty-five times', '98,765.43 euros!'] },
      { cells: ['Railway quarters', 'Bicycle workshop', 'Fifty-two times!', '11,111.11 euros!'] },
      { cells: ['University hills', 'Sewing & weaving', 'Eighteen times!!', '22,222.22 euros!'] },
    ],
    circled: { row: 4, column: 3 },
  }),
];
