import { describe, expect, it } from 'vitest';
import type { MediaProvider } from '../../providers/contract/media.js';
import { findIconFor, topicThingOf } from './find-icon.js';

const ICONS: Record<string, string> = {
  clinic: 'stethoscope',
  running: 'sport-shoe',
  safety: 'shield-check',
  bicycle: 'bike',
  history: 'scroll',
  hands: 'hand',
  wash: 'washing-machine',
  cities: 'building-complex',
  trees: 'trees',
  street: 'road',
};
const media: MediaProvider = {
  contractVersion: 1,
  id: 'words',
  findIcon: (words) => ICONS[words] ?? null,
  icon: () => null,
};

const iconOf = (text: string, topic = ''): string | null =>
  findIconFor(text, media, 'en', topicThingOf(topic, 'en'));

describe('The icon of a sentence', () => {
  it.each([
    ['Running a small clinic means paperwork that never ends.', 'stethoscope'],
    ["John Starley's Rover safety bicycle had two equal wheels.", 'bike'],
    ['The history of the bicycle', 'bike'],
    ['How to wash your hands', 'hand'],
    ['Why do cities plant trees?', 'trees'],
  ])('shows the thing that “%s” is about', (text, icon) => {
    expect(iconOf(text)).toBe(icon);
  });

  it('is none for the name of a street', () => {
    expect(iconOf('Grind & Glow opens on 12 Mill Street.')).toBeNull();
  });

  it('is the thing of the topic when a sentence speaks of several', () => {
    expect(iconOf('Cities plant trees for three reasons.', 'why cities plant trees')).toBe('trees');
  });
});
