import { z } from 'zod';

/**
 * Stable id of a scene inside its storyboard: lower-case letters, digits and hyphens.
 * It survives revisions, so that an untouched scene keeps its rendered segment.
 */
export const SceneId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export type SceneId = z.infer<typeof SceneId>;

/** SHA-256 of everything that went into an artefact, as 64 lower-case hexadecimal digits. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);
export type ContentHash = z.infer<typeof ContentHash>;

/** Colour as `#RRGGBB`. */
export const HexColor = z.string().regex(/^#[0-9a-fA-F]{6}$/);
export type HexColor = z.infer<typeof HexColor>;

/** Shape of the frame. Landscape is 1920×1080, portrait 1080×1920, square 1080×1080. */
export const Orientation = z.enum(['landscape', 'portrait', 'square']);
export type Orientation = z.infer<typeof Orientation>;

/** Frame size in pixels for each orientation, at the reference resolution. */
export const FRAME_SIZES: Record<Orientation, { width: number; height: number }> = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
  square: { width: 1080, height: 1080 },
};

/** All films run at 30 frames per second. */
export const FRAMES_PER_SECOND = 30;
