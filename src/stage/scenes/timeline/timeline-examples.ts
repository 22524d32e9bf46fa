import { TimelineContent } from '../../../schema/scenes/timeline.js';

/** Contents for tests and golden frames: four dates, six dates, three without a headline, and the longest texts. */
export const timelineExamples: TimelineContent[] = [
  TimelineContent.parse({
    kind: 'timeline',
    kicker: 'Women’s chess',
    headline: 'A century of firsts',
    points: [
      { date: '1927', label: 'First world champion', cueWord: 4 },
      { date: '1978', label: 'First woman grandmaster', cueWord: 8 },
      { date: '1991', label: 'Polgár beats the record', cueWord: 12 },
      { date: '2005', label: 'Top ten of the world', cueWord: 17 },
    ],
  }),
  TimelineContent.parse({
    kind: 'timeline',
    headline: 'From idea to orbit in six steps',
    points: [
      { date: 'May', label: 'Sketch on a napkin', cueWord: 7 },
      { date: 'June', label: 'Team of nine', cueWord: 12 },
      { date: 'August', label: 'First engine test', cueWord: 16 },
      { date: 'October', label: 'Failure on the pad', cueWord: 20 },
      { date: 'January', label: 'Second attempt', cueWord: 24 },
      { date: 'March', label: 'Orbit reached', cueWord: 27 },
    ],
  }),
  TimelineContent.parse({
    kind: 'timeline',
    points: [
      { date: 'v1.0', label: 'Offline films' },
      { date: 'v1.1', label: 'Twenty styles' },
      { date: 'v2.0', label: 'Your own presenter' },
    ],
  }),
  TimelineContent.parse({
    kind: 'timeline',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    points: [
      { date: '12 March', label: 'The neighbours are asked' },
      { date: '18 April', label: 'A cellar has been rented' },
      { date: '23 June!', label: 'Forty volunteers sign up' },
      { date: '30 Sept.', label: 'Tools arrive from school' },
      { date: '14 Octob', label: 'Doors open for everybody' },
      { date: '24 Dec.!', label: 'One thousand bikes fixed' },
    ],
  }),
];
