import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { readCharacterRanges } from './character-map.js';

/** A family at one of the weights it ships. */
export interface Typeface {
  family: FontFamily;
  weight: number;
}

const FALLBACK = 'Noto Sans';

/** Every font file we draw with: family → weight → file inside its npm package. */
const FILES = {
  'Plus Jakarta Sans': {
    500: 'plus-jakarta-sans/500Medium/PlusJakartaSans_500Medium.ttf',
    600: 'plus-jakarta-sans/600SemiBold/PlusJakartaSans_600SemiBold.ttf',
    700: 'plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf',
  },
  'Space Grotesk': { 700: 'space-grotesk/700Bold/SpaceGrotesk_700Bold.ttf' },
  'JetBrains Mono': {
    500: 'jetbrains-mono/500Medium/JetBrainsMono_500Medium.ttf',
  },
  Antonio: { 300: 'antonio/300Light/Antonio_300Light.ttf' },
  Anton: { 400: 'anton/400Regular/Anton_400Regular.ttf' },
  Archivo: {
    500: 'archivo/500Medium/Archivo_500Medium.ttf',
    700: 'archivo/700Bold/Archivo_700Bold.ttf',
    800: 'archivo/800ExtraBold/Archivo_800ExtraBold.ttf',
    900: 'archivo/900Black/Archivo_900Black.ttf',
  },
  Barlow: { 600: 'barlow/600SemiBold/Barlow_600SemiBold.ttf' },
  'Barlow Condensed': { 700: 'barlow-condensed/700Bold/BarlowCondensed_700Bold.ttf' },
  'Bebas Neue': { 400: 'bebas-neue/400Regular/BebasNeue_400Regular.ttf' },
  'Bricolage Grotesque': {
    600: 'bricolage-grotesque/600SemiBold/BricolageGrotesque_600SemiBold.ttf',
    800: 'bricolage-grotesque/800ExtraBold/BricolageGrotesque_800ExtraBold.ttf',
  },
  'Caveat Brush': { 400: 'caveat-brush/400Regular/CaveatBrush_400Regular.ttf' },
  // Only its slanted cut: a family of its own, so that a typeface stays family and weight.
  'Cormorant Garamond Italic': {
    500: 'cormorant-garamond/500Medium_Italic/CormorantGaramond_500Medium_Italic.ttf',
  },
  'Courier Prime': { 700: 'courier-prime/700Bold/CourierPrime_700Bold.ttf' },
  'DM Sans': { 600: 'dm-sans/600SemiBold/DMSans_600SemiBold.ttf' },
  'DM Serif Display': { 400: 'dm-serif-display/400Regular/DMSerifDisplay_400Regular.ttf' },
  Figtree: { 600: 'figtree/600SemiBold/Figtree_600SemiBold.ttf' },
  Fredoka: {
    500: 'fredoka/500Medium/Fredoka_500Medium.ttf',
    700: 'fredoka/700Bold/Fredoka_700Bold.ttf',
  },
  Fraunces: { 700: 'fraunces/700Bold/Fraunces_700Bold.ttf' },
  'IBM Plex Mono': { 500: 'ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf' },
  'Instrument Serif Italic': {
    400: 'instrument-serif/400Regular_Italic/InstrumentSerif_400Regular_Italic.ttf',
  },
  'Instrument Serif': { 400: 'instrument-serif/400Regular/InstrumentSerif_400Regular.ttf' },
  Jost: {
    400: 'jost/400Regular/Jost_400Regular.ttf',
    500: 'jost/500Medium/Jost_500Medium.ttf',
  },
  Kanit: { 600: 'kanit/600SemiBold/Kanit_600SemiBold.ttf' },
  'Kanit Italic': { 800: 'kanit/800ExtraBold_Italic/Kanit_800ExtraBold_Italic.ttf' },
  'Libre Franklin': { 500: 'libre-franklin/500Medium/LibreFranklin_500Medium.ttf' },
  Manrope: {
    600: 'manrope/600SemiBold/Manrope_600SemiBold.ttf',
    800: 'manrope/800ExtraBold/Manrope_800ExtraBold.ttf',
  },
  Nunito: { 700: 'nunito/700Bold/Nunito_700Bold.ttf' },
  'Patrick Hand': { 400: 'patrick-hand/400Regular/PatrickHand_400Regular.ttf' },
  'Playfair Display': { 900: 'playfair-display/900Black/PlayfairDisplay_900Black.ttf' },
  'Press Start 2P': { 400: 'press-start-2p/400Regular/PressStart2P_400Regular.ttf' },
  'Saira Condensed': { 600: 'saira-condensed/600SemiBold/SairaCondensed_600SemiBold.ttf' },
  Shrikhand: { 400: 'shrikhand/400Regular/Shrikhand_400Regular.ttf' },
  VT323: { 400: 'vt323/400Regular/VT323_400Regular.ttf' },
  'Work Sans': { 700: 'work-sans/700Bold/WorkSans_700Bold.ttf' },
  'Noto Sans': {
    500: 'noto-sans/500Medium/NotoSans_500Medium.ttf',
    700: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
    900: 'noto-sans/900Black/NotoSans_900Black.ttf',
  },
} as const satisfies Record<string, Record<number, string>>;

/** Name of a registered family. */
export type FontFamily = keyof typeof FILES;

/**
 * Families whose letters are much smaller or larger on their body than others': what a size is multiplied by, so that
 * one type scale serves all.
 */
const OPTICAL_SIZES: Partial<Record<FontFamily, number>> = {
  'Caveat Brush': 1.12,
  'Patrick Hand': 1.12,
  'Press Start 2P': 0.62,
  VT323: 1.4,
};

const resolveFile = createRequire(import.meta.url).resolve;
const characterRanges = new Map<FontFamily, [number, number][]>();
let isRegistered = false;

/** CSS font string with its explicit fallback: `700 96px "Plus Jakarta Sans", "Noto Sans"`. */
export function fontString(face: Typeface, sizePixels: number): string {
  registerFonts();
  const fallback = face.family === FALLBACK ? '' : `, "${FALLBACK}"`;
  const size = sizePixels * (OPTICAL_SIZES[face.family] ?? 1);
  return `${face.weight} ${size}px "${face.family}"${fallback}`;
}

/**
 * The face a line is set in: the asked one when it has every character, else the whole line falls to the fallback
 * family at the nearest weight, so that no line mixes two designs.
 */
export function faceFor(text: string, face: Typeface): Typeface {
  if (missingFrom(text, face.family).length === 0) return face;
  const weight = weightsOf(FALLBACK).reduce((best, one) =>
    Math.abs(one - face.weight) < Math.abs(best - face.weight) ? one : best,
  );
  return { family: FALLBACK, weight };
}

/** Weights that a family ships; others must not be asked for. */
export function weightsOf(family: FontFamily): number[] {
  return Object.keys(FILES[family]).map(Number);
}

/** Characters that neither the family nor the fallback can draw; empty when all is well. */
export function missingGlyphs(text: string, family: FontFamily): string[] {
  const missing = missingFrom(text, family);
  return missing.length === 0 ? [] : missingFrom(text, FALLBACK);
}

function missingFrom(text: string, family: FontFamily): string[] {
  const ranges = rangesOf(family);
  const characters = new Set([...text].filter((character) => !/\s/u.test(character)));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return !ranges.some(([first, last]) => code >= first && code <= last);
  });
}

function rangesOf(family: FontFamily): [number, number][] {
  const known = characterRanges.get(family);
  if (known !== undefined) return known;
  const [file] = Object.values<string>(FILES[family]);
  if (file === undefined) throw new Error(`No file is listed for the family ${family}.`);
  const ranges = readCharacterRanges(readFileSync(pathOf(file)));
  characterRanges.set(family, ranges);
  return ranges;
}

function registerFonts(): void {
  if (isRegistered) return;
  for (const [family, files] of Object.entries(FILES)) {
    for (const file of Object.values<string>(files)) {
      if (GlobalFonts.registerFromPath(pathOf(file), family) === null) {
        throw new Error(`The font file ${file} could not be read.`);
      }
    }
  }
  isRegistered = true;
}

function pathOf(file: string): string {
  return resolveFile(`@expo-google-fonts/${file}`);
}
