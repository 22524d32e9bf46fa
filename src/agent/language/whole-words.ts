/**
 * A pattern of whole words: letters and digits may not touch it on either side, in any script.
 * @param alternatives Source of a regular expression, for example `voice|stimme`
 */
export function wholeWords(alternatives: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);
}
