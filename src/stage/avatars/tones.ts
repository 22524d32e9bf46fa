import { mixColors } from '../draw/color.js';

/** Warm dark that cloth and hair shade towards. */
const SHADE = '#1c0d16';
/** Warm light of the lamp at the upper left. */
const LIGHT = '#fff4e0';

/** The colour in shade; amount 0–1. */
export const shaded = (color: string, amount: number): string => mixColors(color, SHADE, amount);

/** The colour in light; amount 0–1. */
export const lit = (color: string, amount: number): string => mixColors(color, LIGHT, amount);
