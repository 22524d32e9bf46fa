import { describe, expect, it } from 'vitest';
import { parseSceneList } from './scene-list.js';
import { kindOfVisual } from './visual-pictures.js';

describe('parseSceneList', () => {
  it('reads scenes whose fields stand on lines of their own', () => {
    const scenes = parseSceneList(
      'Scene 1\nVisual: bold title "Rain is free"\nVO: "Every roof wastes rain."\nDuration: 4s\n\nScene 2\nVisual: barrel\nVO: "Two words: fresh water."',
    );
    expect(scenes).toEqual([
      {
        narration: 'Every roof wastes rain.',
        visual: 'bold title "Rain is free"',
        literals: ['Rain is free'],
        askedSeconds: 4,
      },
      { narration: 'Two words: fresh water.', visual: 'barrel', literals: [], askedSeconds: null },
    ]);
  });

  it('reads scenes whose fields stand on one line', () => {
    const [first, second] = parseSceneList(
      'Scene 1: Visual: a map. VO: Find a spot.\nScene 2 - Presenter with panel. Narration: "Try it."\nOn-screen: Start at 9:00',
    );
    expect(first).toMatchObject({ visual: 'a map.', narration: 'Find a spot.' });
    expect(second).toMatchObject({ narration: 'Try it.', literals: ['Start at 9:00'] });
    expect(second?.visual).toContain('Presenter');
  });

  it('takes the length of a scene from its time codes', () => {
    const [first] = parseSceneList('[0:00-0:05] VO: "Hello there."\n[0:05-0:12] VO: "Goodbye."');
    expect(first).toMatchObject({ askedSeconds: 5, narration: 'Hello there.' });
  });

  it('takes "A-roll with overlay" for the presenter beside a panel, and "A-roll" for the presenter alone', () => {
    expect(kindOfVisual('A-ROLL + OVERLAY. list: pick a course, tell your lead')).toBe('host-panel');
    expect(kindOfVisual('A-roll with an overlay')).toBe('host-panel');
    expect(kindOfVisual('A-ROLL.')).toBe('host');
  });
});
