import { z } from 'zod';
import { Obstacle } from './conversation.js';
import { HexColor, Orientation } from './identifiers.js';
import { Material } from './material.js';
import { StoryboardPicture } from './picture.js';
import { Prompt } from './prompt.js';

/** Everything a person asked for, as the API received it. Fields beat the words of the prompt. */
export const FilmRequest = z.object({
  prompt: Prompt,
  orientation: z.enum(['landscape', 'portrait']).nullable().default(null),
  avatarId: z.string().nullable().default(null),
  voiceId: z.string().nullable().default(null),
  styleId: z.string().nullable().default(null),
  /** Files that came along, in their order. */
  materials: z.array(Material).default([]),
});
export type FilmRequest = z.infer<typeof FilmRequest>;

/** How the prompt is built: free text, a script to be spoken word for word, or an explicit list of scenes. */
export const PromptForm = z.enum(['topic', 'text', 'script', 'scenes']);
export type PromptForm = z.infer<typeof PromptForm>;

/** A picture that came along, and what it seems to be. */
export const BriefPicture = StoryboardPicture.extend({ looksLike: z.enum(['photo', 'screen', 'logo']) });
export type BriefPicture = z.infer<typeof BriefPicture>;

/** What the director understood of a request. */
export const Brief = z.object({
  form: PromptForm,
  /** BCP 47 tag of the prompt's language. */
  language: z.string(),
  /** What the film is about, in the prompt's own words; never empty. */
  topic: z.string().min(1),
  /** Asked length in seconds; null when none was asked. */
  askedSeconds: z.number().positive().nullable(),
  orientation: Orientation,
  /** False: "no avatar", "voice-over only". Null: the director chooses. */
  wantsPresenter: z.boolean().nullable(),
  wantsMusic: z.boolean(),
  captions: z.enum(['auto', 'always', 'off']),
  styleId: z.string(),
  presenterId: z.string().nullable(),
  voiceId: z.string(),
  /** Words about the manner: "calm", "energetic". */
  tone: z.array(z.string()),
  colors: z.array(HexColor),
  /** Texts that must stand on screen character for character. */
  literals: z.array(z.string()),
  /** Sentence to end on, from "End with: …". */
  ending: z.string().nullable(),
  /** Pictures that came along, in their order. */
  pictures: z.array(BriefPicture).max(40).default([]),
  /** The prompt without its instructions: what the film may say. */
  body: z.string(),
  /** Messages for the user: what was not followed and what was done instead. */
  notes: z.array(z.string()),
  /** Why this request should not be filmed as it stands; null: nothing is in the way. */
  obstacle: Obstacle.nullable().default(null),
});
export type Brief = z.infer<typeof Brief>;
