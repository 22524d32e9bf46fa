import type { ContentOf } from '../../../schema/storyboard.js';
import { barsKind } from '../bars/bars.js';
import { codeKind } from '../code/code.js';
import { donutKind } from '../donut/donut.js';
import { flowKind } from '../flow/flow.js';
import { lineKind } from '../line/line.js';
import { listKind } from '../list/list.js';
import { mapKind } from '../map/map.js';
import type { SceneKindEntry } from '../scene-kind.js';
import { tableKind } from '../table/table.js';

/** What can be shown beside the presenter's circle. */
export type ScreenContent = ContentOf<'host-pip'>['screen'];

const KINDS: Record<ScreenContent['kind'], SceneKindEntry> = {
  code: codeKind,
  map: mapKind,
  table: tableKind,
  bars: barsKind,
  line: lineKind,
  donut: donutKind,
  flow: flowKind,
  list: listKind,
};

/** The kind that draws a screen. */
export function screenKind(screen: ScreenContent): SceneKindEntry {
  return KINDS[screen.kind];
}

/** The screen with the scene's kicker and source where it has none of its own. */
export function screenOf({ kicker, source, screen }: ContentOf<'host-pip'>): ScreenContent {
  return { ...screen, kicker: screen.kicker ?? kicker, source: screen.source ?? source };
}
