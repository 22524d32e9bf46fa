import { HubContent } from '../../../schema/scenes/hub.js';

/** Contents for tests and golden frames: six, three and five parts, with and without icons, and the longest texts. */
export const hubExamples: HubContent[] = [
  HubContent.parse({
    kind: 'hub',
    kicker: 'Orchestra',
    headline: 'Six families make one sound',
    whole: 'Orchestra',
    spokes: [
      { text: 'Strings', icon: 'music', cueWord: 6 },
      { text: 'Winds', icon: 'wind', cueWord: 7 },
      { text: 'Brass', icon: 'megaphone', cueWord: 8 },
      { text: 'Drums', icon: 'drum', cueWord: 9 },
      { text: 'Keys', icon: 'piano', cueWord: 10 },
      { text: 'Choir', icon: 'users', cueWord: 11 },
    ],
  }),
  HubContent.parse({
    kind: 'hub',
    whole: 'Good sleep',
    spokes: [
      { text: 'Dark room', icon: 'moon' },
      { text: 'Same hour', icon: 'alarm-clock' },
      { text: 'No screens', icon: 'smartphone' },
    ],
  }),
  HubContent.parse({
    kind: 'hub',
    headline: 'What connects to it',
    whole: 'One API',
    spokes: [
      { text: 'Calendar' },
      { text: 'Mail' },
      { text: 'Chat' },
      { text: 'Billing' },
      { text: 'Storage' },
    ],
  }),
  HubContent.parse({
    kind: 'hub',
    headline: 'Four corners',
    whole: 'Team',
    spokes: [{ text: 'Design' }, { text: 'Code' }, { text: 'Support' }, { text: 'Sales' }],
  }),
  HubContent.parse({
    kind: 'hub',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    whole: 'Old town council',
    spokes: [
      { text: 'Bicycle repairs!', icon: 'bike' },
      { text: 'Library of tools', icon: 'hammer' },
      { text: 'Cooking together', icon: 'utensils' },
      { text: 'Language classes', icon: 'languages' },
      { text: 'Sewing & weaving', icon: 'scissors' },
      { text: 'Friday concerts!', icon: 'music' },
    ],
  }),
];
