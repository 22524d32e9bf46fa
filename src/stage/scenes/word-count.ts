/** Words to be read in all these texts; null counts nothing. A number of more than four digits counts as two. */
export function wordCount(...texts: readonly (string | null)[]): number {
  return texts
    .flatMap((text) => text?.trim().split(/\s+/) ?? [])
    .filter((word) => word !== '')
    .reduce((sum, word) => sum + (word.replace(/\D/g, '').length > 4 ? 2 : 1), 0);
}
