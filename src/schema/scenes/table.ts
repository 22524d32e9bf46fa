import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

const Cell = z.string().min(1).max(16);

/** Specifications or prices: two to four columns (portrait: three), up to five rows. */
export const TableContent = z
  .object({
    ...sharedFields,
    kind: z.literal('table'),
    headline: Headline.nullable().default(null),
    /** Heads of the columns; the first column names the rows. */
    columns: z.array(Cell).min(2).max(4),
    rows: z
      .array(
        z.object({
          /** One cell for each column. */
          cells: z.array(Cell).min(2).max(4),
          cueWord: CueWord,
        }),
      )
      .min(1)
      .max(5),
    /** Cell that is circled once its row has been named; indices counted from 0, `column` 0 is the row's name. */
    circled: z
      .object({ row: z.number().int().min(0), column: z.number().int().min(0) })
      .nullable()
      .default(null),
  })
  .refine((content) => content.rows.every((row) => row.cells.length === content.columns.length), {
    path: ['rows'],
    message: 'Every row needs one cell for each column.',
  })
  .refine(
    ({ circled, rows, columns }) =>
      circled === null || (circled.row < rows.length && circled.column < columns.length),
    { path: ['circled'], message: 'There is no such cell.' },
  );
export type TableContent = z.infer<typeof TableContent>;
