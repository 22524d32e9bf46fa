import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AutokinoError } from '../errors/autokino-error.js';
import { errorAnchor } from '../errors/error-reference.js';
import type { ErrorEnvelope } from '../schema/http/error-envelope.js';
import { ERROR_HELP_PATH } from './help/error-help.js';
import { publicAddress } from './public-address.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Tells the operator about an error that is the server's own fault. */
    reportError: (message: string, details: unknown) => void;
  }
}

/** Seconds after which a client should try again when the server says it cannot take the request now. */
const RETRY_AFTER_SECONDS = 2;

/** Sends any error as the envelope. What is not in the catalogue becomes `internal_error` and goes to the log. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asAutokinoError(error);
  if (known.status >= 500 && known.code !== 'not_implemented') {
    request.server.reportError(
      `${request.method} ${request.url} (${request.id}): ${known.message}`,
      known.cause,
    );
  }
  if (known.status === 429 || known.status === 503) {
    void reply.header('Retry-After', known.retryAfterSeconds ?? RETRY_AFTER_SECONDS);
  }
  return reply
    .code(known.status)
    .header('X-Request-Id', request.id)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(errorEnvelope(known, publicAddress(request)));
}

/** The envelope of an error. Fields that say nothing are left out. */
export function errorEnvelope(error: AutokinoError, address: string): ErrorEnvelope {
  return {
    error: {
      code: error.code,
      message: error.message,
      ...(error.parameter === undefined ? {} : { param: error.parameter }),
      doc_url: `${address}${ERROR_HELP_PATH}#${errorAnchor(error.code)}`,
    },
  };
}

/** Turns whatever was thrown into an error of the catalogue. */
export function asAutokinoError(error: unknown): AutokinoError {
  if (error instanceof AutokinoError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return fieldError(error.validation);
  return (
    frameworkError(error as FastifyError) ?? new AutokinoError('internal_error', undefined, { cause: error })
  );
}

function fieldError(
  issues: readonly { instancePath: string; message?: string | undefined }[],
): AutokinoError {
  const first = issues[0];
  const parameter = first?.instancePath.split('/').filter(Boolean).join('.') || 'body';
  return new AutokinoError('invalid_parameter', `\`${parameter}\` ${first?.message ?? 'is not valid'}.`, {
    parameter,
  });
}

/** Errors that the HTTP framework raises before a handler runs, in our words. */
function frameworkError(error: FastifyError): AutokinoError | null {
  const bodyError = (message: string): AutokinoError =>
    new AutokinoError('invalid_parameter', message, { parameter: 'body', cause: error });
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return bodyError('The body must be JSON, with the header Content-Type: application/json.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return bodyError('The body is empty; send a JSON object.');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return bodyError('The body is not valid JSON.');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new AutokinoError('payload_too_large', undefined, { cause: error });
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new AutokinoError('not_found', undefined, { cause: error });
    default:
      // The JSON parser throws a plain SyntaxError for text that is not JSON.
      return error.statusCode === 400 ? bodyError('The body is not valid JSON.') : null;
  }
}
