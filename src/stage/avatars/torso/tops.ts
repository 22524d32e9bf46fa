import type { Context } from '../../draw/canvas.js';
import type { Person } from '../person.js';
import { blazer } from './blazer.js';

/** Clothes: the body, in which the neck's outline is then cut open, what lies over the opening, and the sleeves. */
export interface Top {
  /** Body of the garment. */
  drawBody(context: Context, person: Person): void;
  /** Neckline, collar and lapels, over skin and body. */
  drawCollar(context: Context, person: Person): void;
  /** Colour of the sleeve and of the cuff that shows at the wrist. */
  sleeve(person: Person): { color: string; cuff: string };
}

const TOPS = { blazer } satisfies Record<string, Top>;

/** Name of a garment. */
export type TopName = keyof typeof TOPS;

/** The garment of a name. */
export const topOf = (name: TopName): Top => TOPS[name];
