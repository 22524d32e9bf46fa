import { ListContent } from '../../../schema/scenes/list.js';

/** Contents for tests and golden frames: with icons, bare, and at the longest texts. */
export const listExamples: ListContent[] = [
  ListContent.parse({
    kind: 'list',
    kicker: 'City trees',
    headline: 'What one street tree does',
    items: [
      { text: 'Shade cools the street', sub: 'Up to 8°C on a hot day', icon: 'sun', cueWord: 5 },
      { text: 'Roots drink storm water', sub: 'Drains stay clear', icon: 'droplets', cueWord: 15 },
      { text: 'Leaves catch dust', sub: 'Cleaner air at eye level', icon: 'leaf', cueWord: 22 },
    ],
  }),
  ListContent.parse({
    kind: 'list',
    headline: 'Ship it in four steps',
    items: [
      { text: 'Write the test', cueWord: 5 },
      { text: 'Make it pass', cueWord: 8 },
      { text: 'Review the change', cueWord: 11 },
      { text: 'Merge before lunch', cueWord: 14 },
    ],
    numbered: true,
  }),
  ListContent.parse({
    kind: 'list',
    headline: 'Two reasons to start today',
    items: [{ text: 'It costs nothing' }, { text: 'It works offline', sub: 'On two plain cores' }],
  }),
  ListContent.parse({
    kind: 'list',
    kicker: 'Neighbourhood programme',
    headline: 'Everything the new workshop offers neighbors',
    source: 'Source: annual report of the neighbourhood council, p. 12',
    items: [
      {
        text: 'Free bicycle repair on Saturdays',
        sub: 'Bring the frame, we have all the parts',
        icon: 'bike',
      },
      {
        text: 'Tool library for every household',
        sub: 'Drills, ladders and saws for three days!',
        icon: 'hammer',
      },
    ],
  }),
  ListContent.parse({
    kind: 'list',
    headline: 'What we test before a flight',
    items: [
      { text: 'Motors', icon: 'fan' },
      { text: 'Compass', icon: 'compass' },
      { text: 'Battery', sub: 'At least 90 %', icon: 'battery-full' },
      { text: 'Weather', icon: 'cloud-sun' },
      { text: 'Airspace', icon: 'map' },
    ],
  }),
];
