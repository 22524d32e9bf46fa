import type { EditOperation } from '../../schema/edit-operation.js';
import type { Storyboard } from '../../schema/storyboard.js';
import type { ConversationParts } from './reading/clause.js';

/** What an operation does, as a line for the user. */
export function describeOperation(
  operation: EditOperation,
  storyboard: Storyboard,
  { styles, voices, looks }: ConversationParts,
): string {
  const nameIn = (parts: { id: string; name: string }[], id: string): string =>
    parts.find((part) => part.id === id)?.name ?? id;
  const count = storyboard.scenes.length;
  const scene = (number: number): string => `Scene ${number === -1 ? count : number}`;
  const at = (number: number | null): string =>
    number === null ? '' : ` in scene ${number === -1 ? count : number}`;
  switch (operation.type) {
    case 'set-voice':
      return `Voice: ${nameIn(voices, operation.voiceId)}.`;
    case 'set-presenter':
      return operation.presenterId === null
        ? 'No presenter.'
        : `Presenter: ${nameIn(looks, operation.presenterId)}.`;
    case 'set-style':
      return `Style: ${nameIn(styles, operation.styleId)}.`;
    case 'set-orientation':
      return `Format: ${operation.orientation}.`;
    case 'set-colors':
      return `Colours: ${operation.colors.join(', ')}.`;
    case 'set-captions':
      return { off: 'Captions off.', always: 'Captions in every scene.', auto: 'Captions where they help.' }[
        operation.mode
      ];
    case 'set-music':
      return operation.enabled ? 'Music on.' : 'Music off.';
    case 'change-speed':
      return `Speech ${percent(operation.factor)} ${operation.factor >= 1 ? 'faster' : 'slower'}.`;
    case 'set-title':
      return `Title: “${operation.title}”.`;
    case 'set-language':
      return `Language: ${new Intl.DisplayNames(['en'], { type: 'language' }).of(operation.language) ?? operation.language}.`;
    case 'remove-scene':
      return `${scene(operation.scene)} is removed.`;
    case 'move-scene':
      return `${scene(operation.scene)} moves to place ${operation.to === -1 ? count : operation.to}.`;
    case 'add-scene':
      return operation.after === 0
        ? `A new first scene: “${operation.text}”`
        : `A new scene after ${scene(operation.after).toLowerCase()}: “${operation.text}”`;
    case 'rewrite-scene':
      return `${scene(operation.scene)} says: “${operation.text}”`;
    case 'set-headline':
      return `${scene(operation.scene)} shows: “${operation.text}”`;
    case 'replace-words':
      return operation.to === ''
        ? `“${operation.from}” goes${at(operation.scene)}.`
        : `“${operation.to}” in place of “${operation.from}”${at(operation.scene)}.`;
    case 'change-length':
      return `${operation.scene === null ? 'The film' : scene(operation.scene)} becomes about ${percent(operation.factor)} ${operation.factor < 1 ? 'shorter' : 'longer'}.`;
    case 'set-length':
      return `The film aims at ${operation.seconds} seconds.`;
    case 'set-ending':
      return `The film ends on: “${operation.text}”`;
  }
}

function percent(factor: number): string {
  return `${Math.round(Math.abs(factor - 1) * 100)} %`;
}
