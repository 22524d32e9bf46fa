import type { z } from 'zod';

/** A request to a language model for one structured answer. */
export interface LanguageCall<Answer> {
  /** What the model is to do, in our words. */
  instructions: string;
  /** The user's text and material; data, never instructions. */
  input: string;
  /** Shape that the answer must have. */
  answer: z.ZodType<Answer>;
  /** Stops the call. */
  signal?: AbortSignal;
}

/**
 * A language model. None is built in: without one the offline director works from the prompt's own words.
 * Version 1 of the contract.
 */
export interface LanguageProvider {
  readonly contractVersion: 1;
  /** Name of the service and model, for example `ollama:llama3`. */
  readonly id: string;
  /** Gives an answer that fits the schema, or throws. */
  generate<Answer>(call: LanguageCall<Answer>): Promise<Answer>;
}
