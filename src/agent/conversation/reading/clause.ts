import type { Storyboard } from '../../../schema/storyboard.js';
import type { EditOperation } from '../../../schema/edit-operation.js';
import type { StyleSummary } from '../../../schema/style-summary.js';
import type { AvatarLook } from '../../../providers/contract/avatar.js';
import type { Voice } from '../../../providers/contract/voice.js';

/** What can be cast and chosen when a message asks for another voice, presenter or style. */
export interface ConversationParts {
  styles: StyleSummary[];
  voices: Voice[];
  looks: AvatarLook[];
}

/** One wish of a message. Quoted texts are taken out of `text` and stand there as ⟦0⟧, ⟦1⟧ …. */
export interface Clause {
  text: string;
  /** Quoted texts of the whole message, without their marks. */
  quotes: string[];
}

/** What a clause is read against. */
export interface ReadingContext extends ConversationParts {
  storyboard: Storyboard;
}

/** What was understood of a clause. */
export interface Understood {
  operations: EditOperation[];
  /** Wishes that cannot be followed, as sentences for the user. */
  notes: string[];
  /** What must be asked before anything can be done; null when all is clear. */
  question: string | null;
}

/** Reads one kind of wish; null when the clause holds none of its kind. */
export type WishReader = (clause: Clause, context: ReadingContext) => Understood | null;

/** Operations without a question. */
export function doing(...operations: EditOperation[]): Understood {
  return { operations, notes: [], question: null };
}

/** A wish that cannot be followed. */
export function noting(...notes: string[]): Understood {
  return { operations: [], notes, question: null };
}

/** A wish that is not clear yet. */
export function asking(question: string): Understood {
  return { operations: [], notes: [], question };
}

const MARK = /⟦(\d+)⟧/g;

/** Whether a text holds a quoted one. */
export function hasQuote(text: string): boolean {
  return /⟦\d+⟧/.test(text);
}

/** First quoted text that a piece of a clause holds, or null. */
export function firstQuote(text: string, clause: Clause): string | null {
  const index = text.match(/⟦(\d+)⟧/)?.[1];
  return index === undefined ? null : (clause.quotes[Number(index)] ?? null);
}

/** The text with its quoted texts back in their places, without marks. */
export function withQuotes(text: string, clause: Clause): string {
  return text.replace(MARK, (_mark, index: string) => clause.quotes[Number(index)] ?? '');
}

/**
 * The literal words that a piece of a clause gives: its quoted text when there is one, else all of it without the
 * marks and the politeness around it. Null when nothing is left.
 */
export function literalOf(text: string, clause: Clause): string | null {
  const quote = firstQuote(text, clause);
  if (quote !== null) return quote;
  const plain = text
    .replace(/^[\s:,–—>-]+/, '')
    .replace(
      /[\s,]+(?:please|pls|instead|bitte|por favor|s['’]il (?:te|vous) pla[iî]t|stattdessen)?[.!]?\s*$/iu,
      (tail) => (/[.!]/.test(tail) ? (tail.match(/[.!]/)?.[0] ?? '') : ''),
    )
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null;
}
