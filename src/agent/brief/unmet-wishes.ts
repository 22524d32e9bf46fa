/** Wishes that can be recognised but not fulfilled yet, each with what happens instead. */
const WISHES: { pattern: RegExp; note: (found: string) => string }[] = [
  {
    pattern:
      /(?<!\p{L})(?:lo-?fi|epic|orchestral|piano|jazz|rock|hip-?hop|electronic|acoustic|ambient|classical|techno|cinematic|dramatic|upbeat|suspenseful|happy|sad)\s+(?:background\s+)?(?:music|soundtrack|track|beat|score)(?!\p{L})/iu,
    note: (found) => `“${found}”: the kind of music cannot be chosen yet; the style's own music plays.`,
  },
  {
    pattern:
      /(?<!\p{L})(?:stock (?:footage|video|photos?|images?)|drone (?:shots?|footage)|real footage|live[- ]action|photographs?|video clips?|screen recordings?|screenshots?|ai[- ]generated images?)(?!\p{L})/iu,
    note: (found) =>
      `“${found}”: pictures and footage are not supported yet; the film shows drawn scenes, type and icons.`,
  },
  {
    pattern: /(?<!\p{L})(?:our|my|the|company|brand) logo(?!\p{L})/iu,
    note: () => 'A logo cannot be attached yet; the film is without it.',
  },
  {
    pattern: /(?<!\p{L})watermark(?!\p{L})/iu,
    note: () => 'Watermarks are not supported yet; the film is without one.',
  },
  {
    pattern:
      /(?<!\p{L})(?:fonts?|typeface|typography)\s*[:=]?\s*(?!size)[\p{Lu}"“][\p{L} ]{2,30}|(?<!\p{L})(?:Helvetica|Arial|Roboto|Comic Sans|Times New Roman|Futura|Montserrat|Garamond)(?!\p{L})/u,
    note: (found) => `“${found.trim()}”: fonts cannot be chosen yet; the style's fonts are used.`,
  },
  {
    pattern:
      /(?<![\p{L}-])(?:SLAMS?|CRASH(?:ES)?|PUNCH(?:ES)?|STAMPS?|DROPS?|SHATTERS?|EXPLODES?|BURSTS?|CASCADES?|SWEEPS?|WIPES?|FLIES|MORPHS?|GLITCH(?:ES)?|BOUNCES?|SPINS?|ZOOMS?|SHAKES?|TYPES ON|FLIPS?|SCROLLS?)(?![\p{L}-])/u,
    note: (found) => `“${found}”: motion verbs cannot be chosen yet; the style's own entrances are used.`,
  },
  {
    pattern:
      /(?<!\p{L})(?:british|american|australian|indian|scottish|irish|southern|french|german)\s+(?:accent|voice)(?!\p{L})/iu,
    note: (found) => `“${found}”: accents cannot be chosen; the built-in voice speaks.`,
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:two|three|multiple|several|different) (?:presenters|hosts|avatars|voices|speakers|narrators)|dialogue between)(?!\p{L})/iu,
    note: (found) => `“${found}”: there is one presenter and one voice in a film yet.`,
  },
  {
    pattern:
      /(?<!\p{L})(?:narrat(?:ed|ion)|spoken|voice-?over|audio|translated?|language\s*[:=]?)\s+(?:in(?:to)?\s+)?(?:spanish|french|german|italian|portuguese|dutch|polish|japanese|chinese|hindi|arabic|korean)(?!\p{L})/iu,
    note: (found) =>
      `“${found}”: without a language model nothing can be translated; the film speaks the prompt's own words.`,
  },
  {
    pattern: /(?<!\p{L})(?:4k|2160p|60 ?fps|24 ?fps|8k)(?!\p{L})/iu,
    note: (found) => `“${found}”: films are made at 1080p and 30 frames per second.`,
  },
  {
    pattern: /(?<!\p{L})(?:sound effects?|sfx)(?!\p{L})/iu,
    note: () => 'Sound effects are not supported yet; the film has speech and music.',
  },
  {
    pattern:
      /(?<!\p{L})(?:from|read|use|summari[sz]e|visit|see|based on)\s+(?:the\s+|this\s+|our\s+)?(?:website|page|link|url|article)?\s*(?:at\s+)?https?:\/\/\S+/iu,
    note: () => 'Linked pages are not read yet; the film uses the words of the prompt alone.',
  },
  {
    pattern:
      /(?<!\p{L})(?:fade|dissolve|wipe|zoom|whip|glitch|slide)\s+transitions?|transitions?\s*[:=]\s*\p{L}+/iu,
    note: (found) => `“${found}”: transitions cannot be chosen yet; the style's own are used.`,
  },
];

/** A note for each wish of the prompt that cannot be fulfilled: what it was and what is done instead. */
export function unmetWishes(instructions: string): string[] {
  return WISHES.flatMap(({ pattern, note }) => {
    const found = instructions.match(pattern)?.[0];
    return found === undefined ? [] : [note(found.trim())];
  });
}
