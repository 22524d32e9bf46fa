import type { SceneContent } from '../../schema/storyboard.js';
import type { AvatarLook } from '../../providers/contract/avatar.js';

/** Sides and framings of the presenter's scenes: sides alternate, framings too, and the name is told once. */
export function stagePresenter(contents: SceneContent[], look: AvatarLook | null): SceneContent[] {
  let panels = 0;
  let hosts = 0;
  let isNamed = false;
  return contents.map((content, index) => {
    if (content.kind === 'host-panel') {
      panels += 1;
      return { ...content, presenterSide: panels % 2 === 1 ? 'left' : 'right' };
    }
    if (content.kind !== 'host') return content;
    hosts += 1;
    const framing = index === 0 || hosts % 2 === 0 ? 'close-up' : 'medium';
    const strap =
      !isNamed && look !== null && look.name.length <= 28 && content.strap === null
        ? { name: look.name, role: look.role }
        : content.strap;
    isNamed = true;
    return { ...content, framing, strap };
  });
}
