import type { Mentions } from './find-scenes.js';

/** "in scene 3", "of the last scene" and the like, with the words that tie it to the sentence. */
const TIE =
  /(?:,?\s*(?:in|of|for|on|from|inside|within|to|at|bei|von|aus|für|en|de|del|para|dans|dans la|de la|nella|nel|della|na|da|no|w|van)\s+)?(?:the\s+|der\s+|die\s+|das\s+|la\s+|le\s+|el\s+)?$/iu;

/** A clause without its mention of a scene. */
export function stripScene(text: string, mentions: Mentions): string {
  const [mention] = mentions.scenes;
  if (mention === undefined) return text;
  const before = text.slice(0, mention.start).replace(TIE, '');
  return `${before} ${text.slice(mention.end)}`.replace(/\s+/g, ' ').trim();
}
