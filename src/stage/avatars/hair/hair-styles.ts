import type { Context } from '../../draw/canvas.js';
import type { HairLook } from '../person.js';
import { afro } from './afro.js';

/** Hair in the two planes it needs: behind the head and before the forehead. */
export interface HairStyle {
  /** Height of the hair above the skull's top, in rig units. */
  height: number;
  /** Largest half-width, in rig units. */
  halfWidth: number;
  /** Lowest point of the front hair and its shadow, in rig units below the eyes. */
  frontBottom: number;
  /** Fills what shows behind the face, so that no ground does at the temples. Runs in every frame. */
  drawBehind(context: Context, hair: HairLook): void;
  /** Covers the upper edge of the head. Runs once. */
  drawInFront(context: Context, hair: HairLook): void;
  /** Outline of the shadow that the front hair throws on the forehead; filled by the caller, clipped to the head. */
  traceShadow(context: Context): void;
}

const HAIR_STYLES = { afro } satisfies Record<string, HairStyle>;

/** Name of a hair style. */
export type HairStyleName = keyof typeof HAIR_STYLES;

/** The style of a name. */
export const hairStyleOf = (name: HairStyleName): HairStyle => HAIR_STYLES[name];
