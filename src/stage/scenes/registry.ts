import type { SceneContent, SceneKind } from '../../schema/storyboard.js';
import { hostPanelKind } from './host-panel/host-panel.js';
import { hostKind } from './host/host.js';
import { listKind } from './list/list.js';
import { statementKind } from './statement/statement.js';
import { openerKind } from './opener/opener.js';
import { ctaKind } from './cta/cta.js';
import { statKind } from './stat/stat.js';
import { versusKind } from './versus/versus.js';
import { flowKind } from './flow/flow.js';
import { quoteKind } from './quote/quote.js';
import { barsKind } from './bars/bars.js';
import { timelineKind } from './timeline/timeline.js';
import { statRowKind } from './stat-row/stat-row.js';
import { quizKind } from './quiz/quiz.js';
import { tableKind } from './table/table.js';
import { donutKind } from './donut/donut.js';
import { lineKind } from './line/line.js';
import { hubKind } from './hub/hub.js';
import { termKind } from './term/term.js';
import { chapterKind } from './chapter/chapter.js';
import { chatKind } from './chat/chat.js';
import { headlineKind } from './headline/headline.js';
import { hostPipKind } from './host-pip/host-pip.js';
import { mapKind } from './map/map.js';
import { codeKind } from './code/code.js';
import { photoKind } from './photo/photo.js';
import { galleryKind } from './gallery/gallery.js';
import { logoKind } from './logo/logo.js';
import { sliderKind } from './slider/slider.js';
import { deviceKind } from './device/device.js';
import type { SceneKindEntry } from './scene-kind.js';

/** Every kind of scene. A new kind adds its import and one line here. */
const KINDS: readonly SceneKindEntry[] = [
  hostKind,
  hostPanelKind,
  listKind,
  statementKind,
  openerKind,
  ctaKind,
  statKind,
  versusKind,
  flowKind,
  quoteKind,
  barsKind,
  timelineKind,
  statRowKind,
  quizKind,
  tableKind,
  donutKind,
  lineKind,
  hubKind,
  termKind,
  chapterKind,
  chatKind,
  headlineKind,
  photoKind,
  galleryKind,
  deviceKind,
  logoKind,
  sliderKind,
  codeKind,
  mapKind,
  hostPipKind,
];

/** All kinds. */
export function sceneKinds(): readonly SceneKindEntry[] {
  return KINDS;
}

/** The kind that draws a content. */
export function kindOf(content: SceneContent): SceneKindEntry {
  return findKind(content.kind);
}

/** A kind by its name. */
export function findKind(kind: SceneKind): SceneKindEntry {
  const found = KINDS.find((entry) => entry.kind === kind);
  if (found === undefined) throw new Error(`The stage has no scene kind "${kind}".`);
  return found;
}
