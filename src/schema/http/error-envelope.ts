import { z } from 'zod';

/** Body of every answer from 400 up. */
export const ErrorEnvelope = z
  .object({
    error: z.object({
      code: z.string().meta({ description: 'Code of the catalogue; see the reference of errors.' }),
      message: z.string().meta({ description: 'What is wrong and what to do.' }),
      param: z.string().optional().meta({ description: 'Dotted path of the field that is wrong.' }),
      doc_url: z.string().optional().meta({ description: 'Help page of the error.' }),
    }),
  })
  .meta({
    id: 'Error',
    examples: [
      {
        error: {
          code: 'invalid_parameter',
          message: '`prompt` must not be empty.',
          param: 'prompt',
          doc_url: 'http://127.0.0.1:4600/docs/errors#invalid-parameter',
        },
      },
    ],
  });
export type ErrorEnvelope = z.infer<typeof ErrorEnvelope>;
