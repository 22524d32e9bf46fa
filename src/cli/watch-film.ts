import type { AutokinoClient, FinishedFilm } from '../client/autokino-client.js';
import type { SessionResource } from '../schema/http/session-resource.js';
import { listenForInterruption } from './interruption.js';
import { createProgressView } from './progress-view.js';
import { clockTime, timeTable } from './time-table.js';

/** The session that makes the film. */
export interface FilmSession {
  /** Creates it and gives its id. */
  open(): Promise<string>;
  /** Gives it up after Ctrl-C. */
  abandon(sessionId: string): Promise<void>;
}

/** How a film is waited for and told about. */
export interface WatchOptions {
  /** Path the film is saved under. */
  output: string;
  asJson: boolean;
  /** When the command began, in milliseconds of `performance.now()`. */
  began: number;
}

/** Opens a session, shows its progress, saves its film and tells where the time went. */
export async function watchFilm(
  client: AutokinoClient,
  film: FilmSession,
  options: WatchOptions,
): Promise<void> {
  const interruption = listenForInterruption();
  const view = createProgressView(process.stderr);
  let sessionId: string | null = null;
  try {
    const startSeconds = secondsSince(options.began);
    sessionId = await film.open();
    const finished = await client.waitForFilm(sessionId, {
      onProgress: (session) => view.show(session),
      signal: interruption.signal,
    });
    await client.download(finished.video.video_url ?? '', options.output, interruption.signal);
    report(finished, startSeconds, options);
  } catch (error) {
    if (interruption.signal.aborted && sessionId !== null) await film.abandon(sessionId);
    throw error;
  } finally {
    interruption.release();
  }
}

/** Says where the film is, how long it is and where the time went. */
function report(
  { session, video }: FinishedFilm,
  startSeconds: number,
  { output, asJson, began }: WatchOptions,
): void {
  const wallSeconds = secondsSince(began);
  const filmSeconds = video.duration ?? 0;
  const messages = modelMessages(session);
  if (asJson) {
    const { session_id, video_id, title, steps } = session;
    const times = { filmSeconds, wallSeconds, startSeconds };
    console.log(JSON.stringify({ file: output, session_id, video_id, title, ...times, steps, messages }));
    return;
  }
  const lines = [
    ...messages.map((message) => `  ${message}`),
    '',
    output,
    `  ${clockTime(filmSeconds)} long${session.title ? `, "${session.title}"` : ''}`,
    '',
    'Where the time went',
    ...timeTable(session.steps, { startSeconds, wallSeconds, filmSeconds }),
  ];
  console.log(lines.join('\n'));
}

function secondsSince(milliseconds: number): number {
  return (performance.now() - milliseconds) / 1000;
}

/** What the agent said, oldest first. */
function modelMessages({ messages }: SessionResource): string[] {
  return messages
    .filter((message) => message.role === 'model')
    .map((message) => message.content)
    .reverse();
}
