import { z } from 'zod';
import { SceneId } from './identifiers.js';
import { SceneContent } from './storyboard.js';

/** Part a section plays in the film. */
export const SectionRole = z.enum([
  'hook',
  'opener',
  'point',
  'proof',
  'quote',
  'breather',
  'recap',
  'call-to-action',
  'given',
]);
export type SectionRole = z.infer<typeof SectionRole>;

/** One stretch of narration that becomes one scene. */
export const ScriptSection = z.object({
  id: SceneId,
  role: SectionRole,
  /** Spoken words, as they will be captioned. Empty for a silent scene. */
  narration: z.string().max(2000),
  /** The picture the writer has in mind; the storyboard step may choose another. */
  idea: SceneContent,
  /** Importance from 0 (may go first) to 1 (must stay), used when the script is fitted to its length. */
  weight: z.number().min(0).max(1),
  /** True when the prompt demands this section as it stands. */
  fixed: z.boolean(),
  literals: z.array(z.string()).default([]),
  /** Length the prompt demands for this scene, in seconds. */
  askedSeconds: z.number().positive().nullable().default(null),
});
export type ScriptSection = z.infer<typeof ScriptSection>;

/** What the film says, in order. */
export const Script = z.object({
  title: z.string().min(1).max(120),
  /** True when the words are the user's own script: never padded, trimmed or reordered. */
  verbatim: z.boolean(),
  sections: z.array(ScriptSection).min(1).max(50),
  /** Sections that were left out for time, best first, so that fitting can restore them. */
  reserve: z.array(ScriptSection).default([]),
  pacing: z
    .object({
      /** Tempo of the voice against its own, 0.92–1.08. */
      speed: z.number().min(0.92).max(1.08),
      /** Silence added to the end of each scene, in seconds. */
      pauseSeconds: z.number().min(0).max(1.5),
    })
    .default({ speed: 1, pauseSeconds: 0 }),
  notes: z.array(z.string()).default([]),
});
export type Script = z.infer<typeof Script>;
