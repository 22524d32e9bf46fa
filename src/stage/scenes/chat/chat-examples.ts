import { ChatContent } from '../../../schema/scenes/chat.js';

/** Contents for tests and golden frames: three bubbles, two without a heading, five, and the longest texts. */
export const chatExamples: ChatContent[] = [
  ChatContent.parse({
    kind: 'chat',
    kicker: 'Stay safe',
    headline: 'Spot the fake parcel message',
    left: 'Unknown',
    right: 'You',
    bubbles: [
      { side: 'left', text: 'Your parcel is held. Pay $1.99 to release it', cueWord: 5 },
      { side: 'right', text: 'Which parcel?', cueWord: 15 },
      { side: 'left', text: 'Tap the link within two hours', cueWord: 17 },
    ],
  }),
  ChatContent.parse({
    kind: 'chat',
    bubbles: [
      { side: 'right', text: 'Can you make it shorter?' },
      { side: 'left', text: 'Done: thirty seconds' },
    ],
  }),
  ChatContent.parse({
    kind: 'chat',
    headline: 'A day at the help desk',
    left: 'Ana',
    right: 'Desk',
    bubbles: [
      { side: 'left', text: 'My screen is black' },
      { side: 'right', text: 'Is the cable plugged in?' },
      { side: 'left', text: 'Yes' },
      { side: 'right', text: 'And the other end?' },
      { side: 'left', text: 'Oh' },
    ],
  }),
  ChatContent.parse({
    kind: 'chat',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    left: 'The neighbours',
    right: 'Our volunteers',
    bubbles: [
      { side: 'left', text: 'Could somebody please repair the bicycle of my grandmother??' },
      { side: 'right', text: 'Of course! Bring it to the workshop on Saturday after nine!!' },
      { side: 'left', text: 'Do I have to pay for the spare parts, or are they for free??' },
      { side: 'right', text: 'All spare parts are paid by the neighbourhood council for us' },
      { side: 'left', text: 'Thank you so much, then we will come with three more friends' },
    ],
  }),
];
