import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinkSigner } from '../../../src/deliver/link-signer.js';
import type { Caller, FilmService } from '../../../src/api/film-service.js';
import { AutokinoError } from '../../../src/errors/autokino-error.js';
import type { CreateSessionBody } from '../../../src/schema/http/create-session.js';
import type { SessionResource } from '../../../src/schema/http/session-resource.js';
import type { VideoResource } from '../../../src/schema/http/video-resource.js';

/** Key that the fake takes. */
export const KEY = 'test-key-of-the-fake';

/** Keys and the accounts behind them. */
const ACCOUNTS: Record<string, string> = { [KEY]: 'default', 'key-of-another-account': 'other' };

/** What a created session holds in the fake. */
interface Film {
  caller: Caller;
  body: CreateSessionBody;
  session: SessionResource;
  video: VideoResource;
}

/** A film-maker that keeps everything in memory and makes its "film" at once when told to. */
export class FakeFilmService implements FilmService {
  readonly films: Film[] = [];
  #now = (): Date => new Date(1_700_000_000_000);
  readonly #signer;
  readonly #folder = mkdtempSync(join(tmpdir(), 'autokino-fake-'));
  readonly #file = join(this.#folder, 'film.mp4');

  /** Bytes that every signed link leads to. */
  readonly bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));

  constructor() {
    this.#signer = createLinkSigner(Buffer.from('secret of the fake'), () => this.#now());
    writeFileSync(this.#file, this.bytes);
  }

  /** Removes the file that links lead to. */
  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Lets time be what a test says. */
  useClock(now: () => Date): void {
    this.#now = now;
  }

  async authenticate(key: string): Promise<Caller | null> {
    const accountId = ACCOUNTS[key];
    return accountId === undefined ? null : { accountId };
  }

  async createSession(caller: Caller, body: CreateSessionBody) {
    for (const field of ['avatar_id', 'voice_id', 'style_id'] as const) {
      if (body[field] === 'unknown')
        throw new AutokinoError('invalid_parameter', `There is no such ${field}.`, { parameter: field });
    }
    const number = this.films.length + 1;
    const createdAt = Math.floor(this.#now().getTime() / 1000);
    const session = emptySession(`session-${number}`, `video-${number}`, createdAt, body.prompt);
    const video = emptyVideo(`video-${number}`, createdAt);
    this.films.push({ caller, body, session, video });
    return {
      session_id: session.session_id,
      status: 'generating' as const,
      video_id: video.id,
      created_at: createdAt,
    };
  }

  /** Ends the work of the newest session. */
  finish(): void {
    const film = this.films.at(-1);
    if (!film) throw new Error('Nothing was created.');
    Object.assign(film.session, { status: 'completed', progress: 100, title: 'A film' });
    Object.assign(film.video, { status: 'completed', title: 'A film', duration: 12.5 });
  }

  async readSession(caller: Caller, sessionId: string) {
    const film = this.#find(caller, (one) => one.session.session_id === sessionId);
    return film ? { ...film.session, video_url: this.#link(film) } : null;
  }

  async readVideo(caller: Caller, videoId: string) {
    const film = this.#find(caller, (one) => one.video.id === videoId);
    return film ? { ...film.video, video_url: this.#link(film) } : null;
  }

  async openLink(link: string) {
    const url = new URL(link, 'http://localhost');
    const { expires, signature } = Object.fromEntries(url.searchParams);
    if (!this.#signer.verify(url.pathname, { expires, signature })) throw new AutokinoError('forbidden');
    return { path: this.#file, contentType: 'video/mp4', downloadName: 'Ein Bär.mp4', entityTag: 'abc' };
  }

  #find(caller: Caller, isWanted: (film: Film) => boolean): Film | undefined {
    return this.films.find((film) => film.caller.accountId === caller.accountId && isWanted(film));
  }

  #link(film: Film): string | null {
    return film.video.status === 'completed' ? this.#signer.sign(`/files/${film.video.id}/film.mp4`) : null;
  }
}

function emptySession(id: string, videoId: string, createdAt: number, prompt: string): SessionResource {
  return {
    session_id: id,
    status: 'generating',
    created_at: createdAt,
    title: null,
    progress: 0,
    video_id: videoId,
    video_url: null,
    messages: [{ role: 'user', type: 'text', content: prompt, created_at: createdAt, resource_ids: null }],
    error: null,
    steps: [],
  };
}

function emptyVideo(id: string, createdAt: number): VideoResource {
  return {
    id,
    status: 'pending',
    title: null,
    created_at: createdAt,
    completed_at: null,
    duration: null,
    video_url: null,
    captioned_video_url: null,
    subtitle_url: null,
    thumbnail_url: null,
    gif_url: null,
    video_page_url: null,
    folder_id: null,
    output_language: null,
    failure_code: null,
    failure_message: null,
  };
}
