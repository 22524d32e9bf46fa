import { DeviceContent } from '../../../schema/scenes/device.js';

/** Contents for tests and golden frames: one of each machine, and the longest texts. */
export const DEVICE_EXAMPLES: readonly DeviceContent[] = [
  {
    kind: 'device',
    headline: 'One page for the whole street',
    frame: 'browser',
    screens: [{ picture: 'screen-1440x900' }],
    callouts: [
      { text: 'Search', cueWord: 3 },
      { text: 'Every house', cueWord: 5 },
    ],
  },
  {
    kind: 'device',
    headline: 'In your pocket',
    frame: 'phone',
    screens: [{ picture: 'screen-780x3200' }, { picture: 'screen-780x1688-2' }],
    callouts: [{ text: 'Works offline' }],
  },
  { kind: 'device', frame: 'laptop', screens: [{ picture: 'screen-1600x1000-3' }] },
  {
    kind: 'device',
    kicker: 'Twenty-four letters long',
    headline: 'Forty-four letters is what a headline takes.',
    frame: 'tablet',
    screens: [
      { picture: 'screen-1536x2048' },
      { picture: 'screen-1536x2048-2' },
      { picture: 'screen-1536x2048-3' },
    ],
    callouts: [1, 2, 3].map(() => ({ text: 'Twenty-four letters each' })),
    source: 'A source of sixty letters, with the year and the page: 2024.',
  },
].map((content) => DeviceContent.parse(content));
