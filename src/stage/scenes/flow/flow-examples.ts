import { FlowContent } from '../../../schema/scenes/flow.js';

/** Contents for tests and golden frames: three, four and five steps, with and without icons, and the longest texts. */
export const flowExamples: FlowContent[] = [
  FlowContent.parse({
    kind: 'flow',
    kicker: 'After the rain',
    headline: 'How a tree keeps the street dry',
    steps: [
      { title: 'Rain falls', note: 'On leaves first', icon: 'cloud-rain', cueWord: 7 },
      { title: 'Roots drink', note: 'Up to 400 litres', icon: 'sprout', cueWord: 12 },
      { title: 'Leaves breathe', note: 'The street cools', icon: 'wind', cueWord: 17 },
    ],
  }),
  FlowContent.parse({
    kind: 'flow',
    headline: 'From prompt to film',
    steps: [
      { title: 'Write', cueWord: 4 },
      { title: 'Speak', cueWord: 5 },
      { title: 'Draw', cueWord: 6 },
      { title: 'Deliver', cueWord: 7 },
    ],
  }),
  FlowContent.parse({
    kind: 'flow',
    steps: [
      { title: 'Grind', note: 'Coarse as sea salt', icon: 'settings' },
      { title: 'Bloom', note: 'Thirty seconds', icon: 'droplets' },
      { title: 'Pour', note: 'Slow circles', icon: 'coffee' },
      { title: 'Wait', note: 'Three minutes', icon: 'timer' },
      { title: 'Share', note: 'Two cups', icon: 'users' },
    ],
  }),
  FlowContent.parse({
    kind: 'flow',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    steps: [
      { title: 'Bring the bike!!', note: 'Any Saturday from nine on!', icon: 'bike' },
      { title: 'Find the fault!!', note: 'Together with a volunteer!', icon: 'search' },
      { title: 'Repair together!', note: 'All tools are on the shelf', icon: 'wrench' },
      { title: 'Ride home safely', note: 'A short test in the courts', icon: 'house' },
      { title: 'Tell your street', note: 'More hands, more bicycles!', icon: 'megaphone' },
    ],
  }),
];
