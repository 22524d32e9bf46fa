import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Change over time: one or two lines, drawn to scale from zero. */
export const LineContent = z
  .object({
    ...sharedFields,
    kind: z.literal('line'),
    headline: Headline.nullable().default(null),
    /** Under the first and the last point: "2010", "2024". */
    from: z.string().min(1).max(8),
    to: z.string().min(1).max(8),
    series: z
      .array(
        z.object({
          /** Stands at the line's end; may be left out where there is one line only. */
          name: z.string().min(1).max(14).nullable().default(null),
          /** Values at even distances. */
          points: z.array(z.number()).min(3).max(24),
          /** Printed last value with its unit: "48 %". It rides on the line while the line is drawn. */
          text: z.string().min(1).max(8),
          cueWord: CueWord,
        }),
      )
      .min(1)
      .max(2),
    callouts: z
      .array(
        z.object({
          /** Index of the line and of the point on it, counted from 0. */
          series: z.number().int().min(0).default(0),
          point: z.number().int().min(0),
          text: z.string().min(1).max(24),
          cueWord: CueWord,
        }),
      )
      .max(2)
      .default([]),
  })
  .refine(({ series }) => series.every((one) => one.points.length === series[0]?.points.length), {
    path: ['series'],
    message: 'All lines need the same number of points.',
  })
  .refine(
    ({ series, callouts }) =>
      callouts.every((callout) => callout.point < (series[callout.series]?.points.length ?? 0)),
    { path: ['callouts'], message: 'A callout names no point of a line.' },
  )
  .refine(({ series }) => series.some((one) => one.points.some((value) => value !== 0)), {
    path: ['series'],
    message: 'At least one value must differ from zero.',
  });
export type LineContent = z.infer<typeof LineContent>;
