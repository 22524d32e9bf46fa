import { StatRowContent } from '../../../schema/scenes/stat-row.js';

/** Contents for tests and golden frames: three with their shares, two, four, and the longest texts. */
export const statRowExamples: StatRowContent[] = [
  StatRowContent.parse({
    kind: 'stat-row',
    kicker: 'After one year',
    headline: 'The four-day week in numbers',
    figures: [
      { text: '92 %', label: 'of firms keep it', share: 0.92, cueWord: 6 },
      { text: '71 %', label: 'feel less burnout', share: 0.71, cueWord: 12 },
      { text: '57 %', label: 'fewer people quit', share: 0.57, cueWord: 17 },
    ],
  }),
  StatRowContent.parse({
    kind: 'stat-row',
    headline: 'Small team, large reach',
    figures: [
      { text: '9', label: 'people in two rooms', cueWord: 4 },
      { text: '1.4 M', label: 'listeners every month', cueWord: 9 },
    ],
  }),
  StatRowContent.parse({
    kind: 'stat-row',
    figures: [
      { text: '14', label: 'languages' },
      { text: '20', label: 'styles' },
      { text: '12', label: 'presenters' },
      { text: '0', label: 'cloud services' },
    ],
  }),
  StatRowContent.parse({
    kind: 'stat-row',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    figures: [
      { text: '1,200 €', label: 'saved by every household', share: 0.4 },
      { text: '12,345!', label: 'bicycles repaired a year', share: 1 },
      { text: '98.76 %', label: 'of all visitors return!!', share: 0.99 },
      { text: '4.5 kWh', label: 'used by a Saturday shift', share: 0 },
    ],
  }),
];
