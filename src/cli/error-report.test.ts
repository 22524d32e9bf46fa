import { describe, expect, it } from 'vitest';
import { ApiError } from '../client/api-error.js';
import { AutokinoError } from '../errors/autokino-error.js';
import { reportOf } from './error-report.js';

const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: open`), { code, path: '/x/y' });

describe('what the command line says about an error', () => {
  it('names the field and the request of a refusal', () => {
    const error = new ApiError('No such voice.', {
      ...{ status: 400, code: 'invalid_parameter', parameter: 'voice_id', requestId: 'r1' },
    });
    expect(reportOf(error)).toEqual({
      code: 'invalid_parameter',
      message: 'No such voice. (field: voice_id) [request r1]',
      exitCode: 1,
    });
  });

  it.each([
    ['a wrong key', new ApiError('No.', { status: 401, code: 'unauthorized' }), 3],
    ['a forbidden link', new ApiError('No.', { status: 403, code: 'forbidden' }), 3],
    ['no server', new ApiError('No.', { status: 0, code: 'unreachable' }), 1],
    ['an error of ours', new AutokinoError('home_in_use'), 1],
    ['an interruption', new DOMException('Stop', 'AbortError'), 130],
    ['anything else', 'a text', 1],
  ])('exits for %s with its own code', (_title, error, exitCode) => {
    expect(reportOf(error).exitCode).toBe(exitCode);
  });

  it.each(['ENOENT', 'EACCES', 'ENOSPC', 'EADDRINUSE'])(
    'turns the system error %s into a sentence with a remedy',
    (code) => {
      const { message } = reportOf(systemError(code));
      expect(message).toMatch(/^\/x\/y: .+\.$/);
      expect(message).not.toContain(code);
    },
  );
});
