import type { Viseme } from '../../../schema/voice-track.js';
import { CLOSED_MOUTH, type MouthShape } from '../pose.js';

const shape = (changes: Partial<MouthShape>): MouthShape => ({ ...CLOSED_MOUTH, ...changes });

/** The mouth of each viseme, held in full. */
export const VISEME_SHAPES: Record<Viseme, MouthShape> = {
  sil: shape({}),
  PP: shape({ spread: -0.08, press: 1 }),
  FF: shape({ jaw: 0.1, spread: 0.06, upperLift: 0.42, tuck: 1 }),
  TH: shape({ jaw: 0.24, spread: 0.06, upperLift: 0.16, lowerDrop: 0.3, tongue: 0.85 }),
  DD: shape({ jaw: 0.22, spread: 0.12, upperLift: 0.18, lowerDrop: 0.28, tongue: 0.7 }),
  kk: shape({ jaw: 0.3, spread: 0.12, upperLift: 0.14, lowerDrop: 0.22, tongue: 0.25 }),
  CH: shape({ jaw: 0.18, spread: -0.38, round: 0.55, upperLift: 0.42, lowerDrop: 0.42, tongue: 0.3 }),
  SS: shape({ jaw: 0.1, spread: 0.38, upperLift: 0.3, lowerDrop: 0.42, tongue: 0.2 }),
  nn: shape({ jaw: 0.2, spread: 0.1, upperLift: 0.12, lowerDrop: 0.24, tongue: 0.8 }),
  RR: shape({ jaw: 0.22, spread: -0.32, round: 0.45, upperLift: 0.2, lowerDrop: 0.28, tongue: 0.4 }),
  aa: shape({ jaw: 0.9, spread: 0.1, upperLift: 0.25, lowerDrop: 0.32, tongue: 0.06 }),
  E: shape({ jaw: 0.5, spread: 0.36, upperLift: 0.24, lowerDrop: 0.32, tongue: 0.22 }),
  ih: shape({ jaw: 0.32, spread: 0.42, upperLift: 0.24, lowerDrop: 0.32, tongue: 0.3 }),
  oh: shape({ jaw: 0.6, spread: -0.42, round: 0.68, upperLift: 0.14, lowerDrop: 0.18, tongue: 0.05 }),
  ou: shape({ jaw: 0.34, spread: -0.8, round: 1, upperLift: 0.14, lowerDrop: 0.16, tongue: 0.05 }),
};
