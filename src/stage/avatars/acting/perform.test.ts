import { describe, expect, it } from 'vitest';
import { createPerformance, type Part } from './perform.js';

const words = (text: string): Part['words'] =>
  text.split(' ').map((word, index) => ({
    text: word,
    startSeconds: index * 0.4,
    endSeconds: index * 0.4 + 0.35,
  }));

const part = (changes: Partial<Part>): Part => ({
  visemes: [],
  words: words('Shade cools the pavement and roots swallow the water.'),
  bodySeconds: 5,
  seed: 3,
  isFirst: false,
  isLast: false,
  panelSide: null,
  panelCues: [],
  leftFreeFromSeconds: 0,
  room: { reach: { left: 400, right: 400 }, lift: 0, isChestFree: true },
  ...changes,
});

describe('a performance', () => {
  it('is the same for the same part and second, in any order', () => {
    const first = createPerformance(part({}));
    const second = createPerformance(part({}));
    const later = second.poseAt(3);
    expect(second.poseAt(1.2)).toEqual(first.poseAt(1.2));
    expect(later).toEqual(first.poseAt(3));
  });

  it('raises the brows towards the end of a question, not of a statement', () => {
    const question = createPerformance(part({ words: words('Why do we plant trees here?') }));
    const statement = createPerformance(part({ words: words('Why we do plant trees here.') }));
    expect(question.poseAt(2).browRise).toBeGreaterThan(6);
    expect(statement.poseAt(2).browRise).toBeLessThan(4);
  });

  it('greets with a smile in the first scene and parts with one in the last', () => {
    const first = createPerformance(part({ isFirst: true }));
    const last = createPerformance(part({ isLast: true }));
    expect(first.poseAt(0).smile).toBeGreaterThan(0.8);
    expect(first.poseAt(2).smile).toBeLessThan(0.5);
    expect(last.poseAt(2).smile).toBeLessThan(0.5);
    expect(last.poseAt(4.8).smile).toBeGreaterThan(0.8);
  });

  it('nods on long words and leans less than two and a half degrees', () => {
    const { poseAt, stressed } = createPerformance(part({ bodySeconds: 60 }));
    const [word] = stressed;
    expect(word).toBeDefined();
    expect(poseAt((word?.seconds ?? 0) + 0.1).nod).toBeGreaterThan(
      poseAt((word?.seconds ?? 0) - 0.2).nod + 2,
    );
    for (let seconds = 0; seconds < 60; seconds += 0.1) {
      expect(Math.abs(poseAt(seconds).tilt)).toBeLessThan((2.5 * Math.PI) / 180);
    }
  });

  it('looks at the lens, and at the panel only while a hand points there, at most a second and a half', () => {
    const { poseAt, gestures } = createPerformance(
      part({ panelSide: 'right', panelCues: [1, 4, 7, 10, 13], bodySeconds: 16, words: [] }),
    );
    const pointing = gestures.filter(({ name }) => name === 'point-right');
    expect(pointing.length).toBeGreaterThan(0);
    let awaySeconds = 0;
    for (let seconds = 0; seconds < 16; seconds += 0.05) {
      const isAway = Math.abs(poseAt(seconds).gaze[0]) > 0.1;
      awaySeconds = isAway ? awaySeconds + 0.05 : 0;
      expect(awaySeconds).toBeLessThanOrEqual(1.5);
      if (isAway) {
        expect(
          pointing.some(
            (gesture) => seconds > gesture.strokeSeconds - 0.4 && seconds < gesture.releaseSeconds + 0.4,
          ),
        ).toBe(true);
      }
    }
  });
});
