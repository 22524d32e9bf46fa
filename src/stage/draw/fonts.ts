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
  Anton: { 400: 'anton/400Regular/Anton_400Regular.ttf' },
  Archivo: {
    700: 'archivo/700Bold/Archivo_700Bold.ttf',
    900: 'archivo/900Black/Archivo_900Black.ttf',
  },
  'Noto Sans': {
    500: 'noto-sans/500Medium/NotoSans_500Medium.ttf',
    700: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
    900: 'noto-sans/900Black/NotoSans_900Black.ttf',
  },
} as const satisfies Record<string, Record<number, string>>;

/** Name of a registered family. */
export type FontFamily = keyof typeof FILES;

const resolveFile = createRequire(import.meta.url).resolve;
const characterRanges = new Map<FontFamily, [number, number][]>();
let isRegistered = false;

/** CSS font string with its explicit fallback: `700 96px "Plus Jakarta Sans", "Noto Sans"`. */
export function fontString(face: Typeface, sizePixels: number): string {
  registerFonts();
  const fallback = face.family === FALLBACK ? '' : `, "${FALLBACK}"`;
  return `${face.weight} ${sizePixels}px "${face.family}"${fallback}`;
}

/**
 * The face a line is set in: the asked one when it has every character, else the whole line falls to the fallback
 * family at the nearest weight, so that no line mixes two designs.
 */
export function faceFor(text: string, face: Typeface): Typeface {
  if (missingFrom(text, face.family).length === 0) return face;
  const weights = Object.keys(FILES[FALLBACK]).map(Number);
  const weight = weights.reduce((best, one) =>
    Math.abs(one - face.weight) < Math.abs(best - face.weight) ? one : best,
  );
  return { family: FALLBACK, weight };
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
