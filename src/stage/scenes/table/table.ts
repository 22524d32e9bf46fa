import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawTable } from './draw-table.js';
import { layOutTable } from './lay-out-table.js';
import { tableExamples } from './table-examples.js';

/** Specifications or prices: rows arrive as they are named, and one cell may be circled. */
export const tableKind = defineSceneKind({
  kind: 'table',
  elements: ({ kicker, headline, columns, rows }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline, ...columns) },
    ...rows.map((row, index) => ({
      id: `row-${index}`,
      cue: row.cueWord,
      words: wordCount(...row.cells),
    })),
  ],
  layout: layOutTable,
  draw: drawTable,
  examples: tableExamples,
});
