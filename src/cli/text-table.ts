/**
 * Rows as lines of text with aligned columns, two spaces between them.
 * @param rows Each with as many cells as the first
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Unix seconds as `2026-11-23 20:10 UTC`; null as the word given. */
export function timeText(unixSeconds: number | null, whenNull: string): string {
  if (unixSeconds === null) return whenNull;
  return `${new Date(unixSeconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
