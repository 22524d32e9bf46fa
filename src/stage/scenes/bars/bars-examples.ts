import { BarsContent } from '../../../schema/scenes/bars.js';

/** Contents for tests and golden frames: a few, many with long names, bars named one by one, and the longest texts. */
export const barsExamples: BarsContent[] = [
  BarsContent.parse({
    kind: 'bars',
    kicker: 'July, two o’clock',
    headline: 'Shaded asphalt stays fifteen degrees cooler',
    bars: [
      { label: 'Asphalt', value: 48, text: '48°C' },
      { label: 'Concrete', value: 44, text: '44°C' },
      { label: 'Grass', value: 36, text: '36°C' },
      { label: 'Shade', value: 33, text: '33°C', cueWord: 12 },
    ],
    highlighted: 3,
  }),
  BarsContent.parse({
    kind: 'bars',
    headline: 'Most of a home’s energy is heat',
    bars: [
      { label: 'Heating', value: 62, text: '62 %', cueWord: 2 },
      { label: 'Hot water', value: 15, text: '15 %', cueWord: 5 },
      { label: 'Appliances', value: 9, text: '9 %', cueWord: 8 },
      { label: 'Cooking', value: 6, text: '6 %', cueWord: 10 },
      { label: 'Cooling', value: 4, text: '4 %', cueWord: 12 },
      { label: 'Lighting', value: 3, text: '3 %', cueWord: 14 },
      { label: 'Other', value: 1, text: '1 %', cueWord: 16 },
    ],
    highlighted: 0,
  }),
  BarsContent.parse({
    kind: 'bars',
    bars: [
      { label: '2019', value: 120, text: '120' },
      { label: '2024', value: 0, text: '0' },
    ],
    highlighted: 1,
  }),
  BarsContent.parse({
    kind: 'bars',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    bars: [
      { label: 'Neighbours 1', value: 1200, text: '1,200 kg' },
      { label: 'Neighbours 2', value: 980, text: '980.5 kg' },
      { label: 'Neighbours 3', value: 1900, text: '1,900 kg' },
      { label: 'Neighbours 4', value: 340, text: '340.5 kg' },
      { label: 'Neighbours 5', value: 1500, text: '1,500 kg' },
      { label: 'Neighbours 6', value: 760, text: '760.5 kg' },
      { label: 'Neighbours 7', value: 610, text: '610.5 kg' },
    ],
    highlighted: 2,
  }),
];
