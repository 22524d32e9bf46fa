import { z } from 'zod';
import { Material } from '../schema/material.js';

/** What a file is, as a decoder process found it. Pictures are named by their files in the output folder. */
export type DecodedContent = Material['content'];

/** What a decoder process leaves in its output folder as `facts.json`. */
export const DecodedFacts = z.object({
  content: Material.shape.content,
  /** What was left out, each a clause that goes on from "of it": "only its first 300 pages were read". */
  notes: z.array(z.string().max(500)).max(20),
});
export type DecodedFacts = z.infer<typeof DecodedFacts>;

/** Order for one decoder process, in its first argument as JSON. */
export interface DecodeJob {
  path: string;
  /** Type that was found in the bytes. */
  mediaType: string;
  /** Empty folder for the result. */
  outputFolder: string;
}

/** Name of the result in the output folder. */
export const FACTS_FILE = 'facts.json';
/** Names of pictures that a decoder process may leave. */
export const PICTURE_FILES = ['picture.png', 'picture.jpg', 'still.jpg', 'thumbnail.jpg'] as const;
