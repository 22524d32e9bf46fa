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
