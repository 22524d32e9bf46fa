const CHARACTERS_PER_SECOND = 28;
/** Long lines are typed faster, so that nobody waits. */
const MOST_SECONDS = 1.4;

/** How long text of this length is typed, in seconds. */
export function typingSeconds(characters: number): number {
  return Math.min(MOST_SECONDS, characters / CHARACTERS_PER_SECOND);
}

/** Characters that are there this many seconds after the first one began. */
export function typedCharacters(characters: number, seconds: number): number {
  const duration = typingSeconds(characters);
  if (seconds >= duration) return characters;
  return seconds < 0 ? 0 : Math.min(characters, 1 + Math.floor((characters * seconds) / duration));
}
