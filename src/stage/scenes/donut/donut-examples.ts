import { DonutContent } from '../../../schema/scenes/donut.js';

/** Contents for tests and golden frames: three shares with a value in the middle, two, four, and the longest texts. */
export const donutExamples: DonutContent[] = [
  DonutContent.parse({
    kind: 'donut',
    kicker: 'Household water',
    headline: 'Most water never gets drunk',
    shares: [
      { label: 'Showers', percent: 36, text: '36 %', cueWord: 8 },
      { label: 'Toilet', percent: 27, text: '27 %', cueWord: 13 },
      { label: 'All the rest', percent: 37, text: '37 %', cueWord: 17 },
    ],
    center: '122 L',
  }),
  DonutContent.parse({
    kind: 'donut',
    headline: 'One in four stays',
    shares: [
      { label: 'stay', percent: 25, text: '25 %' },
      { label: 'move on', percent: 75, text: '75 %' },
    ],
    center: '25 %',
  }),
  DonutContent.parse({
    kind: 'donut',
    shares: [
      { label: 'Wind', percent: 41, text: '41 %' },
      { label: 'Sun', percent: 33, text: '33 %' },
      { label: 'Water', percent: 22, text: '22 %' },
      { label: 'Other', percent: 4, text: '4 %' },
    ],
  }),
  DonutContent.parse({
    kind: 'donut',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    shares: [
      { label: 'Neighbours on bikes!', percent: 40.25, text: '40.2 %' },
      { label: 'Families & children!', percent: 30.25, text: '30.2 %' },
      { label: 'Schools & day care!!', percent: 19.25, text: '19.2 %' },
      { label: 'Visitors from abroad', percent: 10.25, text: '10.2 %' },
    ],
    center: '12,345',
  }),
];
