import type { Person } from '../person.js';

/** Maren Okafor: warm, assured anchor; round afro, gold hoops, mustard blazer over a cream top. */
export const maren: Person = {
  id: 'maren',
  skin: {
    base: '#85512f',
    light: '#a96f45',
    shade: '#623620',
    deep: '#432115',
    blush: '#b5482f',
    palm: '#c98a60',
  },
  face: { halfWidth: 100, crown: 110, chin: 138, jawHalfWidth: 76, chinHalfWidth: 31 },
  eyes: {
    offset: 42.5,
    halfWidth: 25.5,
    height: 14,
    iris: '#4a2814',
    lid: '#5a2f1d',
    lash: '#150b08',
    wing: 1,
  },
  brows: { color: '#1c100b', halfLength: 28, thickness: 5, height: 35 },
  nose: { width: 1.08 },
  lips: { color: '#a8453f', fullness: 1.26 },
  hair: { style: 'afro', color: '#2a1a13', light: '#4c3022', dark: '#150b08', shine: '#8a5f45' },
  hoops: '#e9b949',
  top: { name: 'blazer', color: '#e2a626', inner: '#fff5e2' },
  shoulders: 236,
};
