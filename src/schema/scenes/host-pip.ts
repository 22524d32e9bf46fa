import { z } from 'zod';
import { BarsContent } from './bars.js';
import { CodeContent } from './code.js';
import { DonutContent } from './donut.js';
import { FlowContent } from './flow.js';
import { LineContent } from './line.js';
import { ListContent } from './list.js';
import { MapContent } from './map.js';
import { sharedFields } from './shared.js';
import { TableContent } from './table.js';

/** The presenter in a circle beside something to look at: a demonstration, a map, a longer explanation. */
export const HostPipContent = z.object({
  /** Take the place of the screen's own where that has none. */
  ...sharedFields,
  kind: z.literal('host-pip'),
  /** What fills the frame; it keeps clear of the circle. */
  screen: z.discriminatedUnion('kind', [
    CodeContent,
    MapContent,
    TableContent,
    BarsContent,
    LineContent,
    DonutContent,
    FlowContent,
    ListContent,
  ]),
});
export type HostPipContent = z.infer<typeof HostPipContent>;
