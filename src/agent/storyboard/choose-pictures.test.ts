import { describe, expect, it } from 'vitest';
import type { SceneKind } from '../../schema/storyboard.js';
import { NO_EXTRAS, type Picture } from '../pictures/picture.js';
import { choosePictures, presenterShareOf } from './choose-pictures.js';

const host = (score: number): Picture => ({
  content: { ...NO_EXTRAS, kind: 'host', framing: 'medium', strap: null },
  score,
});
const statement = (score: number): Picture => ({
  content: {
    ...NO_EXTRAS,
    kind: 'statement',
    beats: [{ text: 'Yes', cueWord: 0 }],
    emphasis: null,
    icon: null,
  },
  score,
});
const card = (score: number): Picture => ({
  content: { ...NO_EXTRAS, kind: 'opener', title: 'Yes', subtitle: null, icon: null },
  score,
});

const scenes = (count: number, pictures: Picture[]) =>
  Array.from({ length: count }, (_value, index) => ({ pictures, seconds: 4, isFirst: index === 0 }));
const kindsOf = (pictures: Picture[]): SceneKind[] => pictures.map(({ content }) => content.kind);

describe('choosePictures', () => {
  it('shows no kind twice running', () => {
    const kinds = kindsOf(
      choosePictures(scenes(6, [statement(3), card(1)]), { hasPresenter: false, presenterShare: null }),
    );
    expect(kinds.filter((kind, index) => kind === kinds[index - 1])).toEqual([]);
  });

  it('leaves the presenter out when there is none', () => {
    const kinds = kindsOf(
      choosePictures(scenes(4, [host(9), statement(1), card(1)]), {
        hasPresenter: false,
        presenterShare: null,
      }),
    );
    expect(kinds).not.toContain('host');
  });

  it('brings the presenter to the wished share of the time, whatever single scenes prefer', () => {
    const options = scenes(8, [host(0.5), statement(3), card(2.5)]);
    const share = presenterShareOf(
      choosePictures(options, { hasPresenter: true, presenterShare: [0.3, 0.45] }),
      options,
    );
    expect(share).toBeGreaterThanOrEqual(0.3);
    expect(share).toBeLessThanOrEqual(0.45);
  });

  it('does not begin with a face when something else can be seen', () => {
    const [first] = kindsOf(
      choosePictures(scenes(5, [host(3), statement(2), card(2)]), {
        hasPresenter: true,
        presenterShare: [0.25, 0.45],
      }),
    );
    expect(first).not.toBe('host');
  });
});
