import { StatContent } from '../../../schema/scenes/stat.js';

/** Contents for tests and golden frames: every kind of proof, and the longest texts. */
export const statExamples: StatContent[] = [
  StatContent.parse({
    kind: 'stat',
    kicker: 'Support report',
    source: 'Source: help desk export, December',
    figure: {
      text: '71',
      unit: '%',
      label: 'of tickets get a reply within one hour',
      delta: '+33 points since spring',
      proof: {
        type: 'bars',
        bars: [
          { label: 'Q1', value: 38, text: '38' },
          { label: 'Q2', value: 46, text: '46' },
          { label: 'Q3', value: 58, text: '58' },
          { label: 'Q4', value: 71, text: '71' },
        ],
        highlighted: 3,
      },
      cueWord: 3,
    },
  }),
  StatContent.parse({
    kind: 'stat',
    kicker: 'In the shade',
    figure: {
      text: '8',
      unit: '°C',
      label: 'cooler streets on a hot day',
      proof: { type: 'icon', icon: 'thermometer-sun' },
      cueWord: 3,
    },
  }),
  StatContent.parse({
    kind: 'stat',
    figure: {
      text: '40',
      unit: '%',
      label: 'of storm water stays out of the drains',
      delta: 'twice as much as 2019',
      proof: { type: 'ring', fraction: 0.4 },
      cueWord: 3,
    },
  }),
  StatContent.parse({
    kind: 'stat',
    figure: {
      text: '7',
      label: 'in ten neighbours would plant a tree',
      proof: { type: 'dots', filled: 7, total: 10 },
      cueWord: 3,
    },
  }),
  StatContent.parse({
    kind: 'stat',
    kicker: 'Battery',
    figure: {
      text: '62',
      unit: 'kWh',
      label: 'stored on a winter day',
      proof: { type: 'scale', minimum: 0, maximum: 80, value: 62 },
      cueWord: 3,
    },
  }),
  StatContent.parse({
    kind: 'stat',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    figure: {
      text: '1,234.56',
      unit: 'kWh',
      label: 'saved by every household in the whole quarter!!',
      delta: '+333 against last winter',
      proof: {
        type: 'bars',
        bars: [
          { label: 'Water heater', value: 1234.56, text: '1,234.56' },
          { label: 'Lights', value: 333, text: '333' },
          { label: 'Refrigerator', value: 620.5, text: '620.5' },
          { label: 'Washing', value: 410, text: '410' },
          { label: 'Cooking', value: 505, text: '505' },
        ],
        highlighted: 0,
      },
      cueWord: 3,
    },
  }),
];
