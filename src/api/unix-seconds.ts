/** Whole Unix seconds of a date, as the contract counts time. */
export function unixSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
