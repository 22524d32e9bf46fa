import { describe, expect, it } from 'vitest';
import type { SectionRole } from '../../schema/script.js';
import type { SceneContent, TransitionName } from '../../schema/storyboard.js';
import type { StyleSummary } from '../../schema/style-summary.js';
import { chooseTransitions } from './choose-transitions.js';

const style = (primary: TransitionName, accents: TransitionName[]): StyleSummary => ({
  id: 'any',
  name: 'Any',
  words: [],
  tags: [],
  aspectRatio: null,
  energy: 3,
  primaryTransition: primary,
  accentTransitions: accents,
  ground: '#FFFFFF',
});
const statement = (text: string): SceneContent => ({
  kind: 'statement',
  kicker: null,
  source: null,
  beats: [{ text, cueWord: null }],
  emphasis: null,
  icon: null,
});
const host: SceneContent = { kind: 'host', kicker: null, source: null, framing: 'medium', strap: null };
const ROLES: SectionRole[] = ['hook', 'point', 'proof', 'point', 'call-to-action'];
const CONTENTS = ROLES.map((role) => statement(role));

describe('chooseTransitions', () => {
  it('keeps the boldest transition for the proof and turns chapters with the other accent', () => {
    expect(chooseTransitions(ROLES, CONTENTS, style('shove', ['dive', 'haze']))).toEqual([
      'cut',
      'shove',
      'dive',
      'shove',
      'haze',
    ]);
  });

  it('lets an accent stand out at the proof where the primary is just as bold', () => {
    const chosen = chooseTransitions(ROLES, CONTENTS, style('smash', ['whip', 'slice']));
    expect(chosen).toEqual(['cut', 'smash', 'whip', 'smash', 'slice']);
  });

  it('turns a chapter with an accent that is seen rather than with a cut', () => {
    expect(chooseTransitions(ROLES, CONTENTS, style('cells', ['dive', 'cut']))[4]).toBe('dive');
    expect(chooseTransitions(ROLES, CONTENTS, style('shove', ['cut']))[4]).toBe('cut');
  });

  it('keeps the primary for the proof in styles whose accents are quieter', () => {
    expect(chooseTransitions(ROLES, CONTENTS, style('shove', ['melt', 'match']))[2]).toBe('shove');
  });

  it('cuts between two scenes of the presenter, and cuts throughout without a style', () => {
    const contents = [host, host, statement('proof'), host, host];
    expect(chooseTransitions(ROLES, contents, style('shove', ['melt']))).toEqual([
      'cut',
      'cut',
      'shove',
      'shove',
      'cut',
    ]);
    expect(new Set(chooseTransitions(ROLES, CONTENTS, null))).toEqual(new Set(['cut']));
  });
});
