import { Storyboard } from '../../../schema/storyboard.js';
import type { EditOperation } from '../../../schema/edit-operation.js';
import type { EditContext, EditedStoryboard } from '../../director.js';
import { changeLength, setLength } from './change-length.js';
import { unchanged, type Change, type EditParts, type FilmEdit } from './film-edit.js';
import { changeSpeed, setLanguage, setStyle, setTitle, setVoice } from './film-settings.js';
import { moveScene, removeScene } from './order-scenes.js';
import { replaceWords } from './replace-words.js';
import { addScene, rewriteScene, setEnding, setHeadline } from './scene-words.js';
import { setPresenter } from './set-presenter.js';

/**
 * Carries operations out in their order. Their numbers count the scenes as they were before the first of them. What an
 * operation does not name stays as it is, to the letter; one that cannot be carried out leaves a note.
 */
export function editStoryboard(
  { storyboard, brief, sceneSeconds }: EditContext,
  operations: EditOperation[],
  parts: EditParts,
): EditedStoryboard {
  const edit: FilmEdit = { seen: storyboard, brief, sceneSeconds, parts };
  let now = storyboard;
  const notes: string[] = [];
  for (const operation of operations) {
    const change = carryOut(operation, now, edit);
    const checked = Storyboard.safeParse(change.storyboard);
    if (checked.success) now = checked.data;
    notes.push(
      ...(checked.success
        ? change.notes
        : [`A change could not be made (${operation.type}): it would break the storyboard.`]),
    );
  }
  return { storyboard: now, notes: [...new Set(notes)] };
}

function carryOut(operation: EditOperation, storyboard: Storyboard, edit: FilmEdit): Change {
  switch (operation.type) {
    case 'set-voice':
      return setVoice(operation, storyboard, edit);
    case 'set-presenter':
      return setPresenter(operation.presenterId, storyboard, edit);
    case 'set-style':
      return setStyle(operation, storyboard, edit);
    case 'set-orientation':
      return unchanged({ ...storyboard, orientation: operation.orientation });
    case 'set-colors':
      return unchanged({ ...storyboard, brand: { colors: operation.colors } });
    case 'set-captions':
      return unchanged({ ...storyboard, captions: { ...storyboard.captions, mode: operation.mode } });
    case 'set-music':
      return unchanged({ ...storyboard, music: { enabled: operation.enabled } });
    case 'change-speed':
      return changeSpeed(operation, storyboard);
    case 'set-title':
      return setTitle(operation, storyboard);
    case 'set-language':
      return setLanguage(operation, storyboard, edit);
    case 'remove-scene':
      return removeScene(operation.scene, storyboard, edit);
    case 'move-scene':
      return moveScene(operation.scene, operation.to, storyboard, edit);
    case 'add-scene':
      return addScene(operation.after, operation.text, storyboard, edit);
    case 'rewrite-scene':
      return rewriteScene(operation.scene, operation.text, storyboard, edit);
    case 'set-headline':
      return setHeadline(operation.scene, operation.text, storyboard, edit);
    case 'replace-words':
      return replaceWords(operation, storyboard, edit);
    case 'change-length':
      return changeLength(operation.scene, operation.factor, storyboard, edit);
    case 'set-length':
      return setLength(operation.seconds, storyboard, edit);
    case 'set-ending':
      return setEnding(operation.text, storyboard, edit);
  }
}
