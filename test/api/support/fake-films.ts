import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuthService, Caller } from '../../../src/api/auth.js';
import type { LinkService } from '../../../src/api/links/link-service.js';
import { pageOfList } from '../../../src/api/pagination.js';
import type { ApiServices } from '../../../src/api/services.js';
import type { SessionService } from '../../../src/api/sessions/session-service.js';
import { createStyleService, type StyleService } from '../../../src/api/styles/style-service.js';
import type { VideoService } from '../../../src/api/videos/video-service.js';
import { createLinkSigner } from '../../../src/deliver/link-signer.js';
import { AutokinoError } from '../../../src/errors/autokino-error.js';
import type { CreateSessionBody } from '../../../src/schema/http/create-session.js';
import type { SendMessageBody } from '../../../src/schema/http/send-message.js';
import type { StyleSummary } from '../../../src/schema/style-summary.js';
import type { SessionResource } from '../../../src/schema/http/session-resource.js';
import type { VideoResource } from '../../../src/schema/http/video-resource.js';
import { emptySession, emptyVideo } from './empty-rows.js';
import { fakeServices } from './fake-services.js';

/** Key that the fake takes. */
export const KEY = 'test-key-of-the-fake';

/** Keys and the accounts behind them. */
const ACCOUNTS: Record<string, string> = { [KEY]: 'default', 'key-of-another-account': 'other' };

const STYLES: StyleSummary[] = (
  [
    ['quiet-harbor', 'Quiet Harbor', ['print']],
    ['night-shift', 'Night Shift', ['cinematic', 'retro-tech']],
    ['billboard', 'Billboard', ['print', 'pop-culture']],
  ] as const
).map(([id, name, tags]) => ({
  ...{ id, name, tags: [...tags], aspectRatio: null, words: [], energy: 3, ground: '#ffffff' },
  ...{ primaryTransition: 'melt', accentTransitions: [] },
}));

/** What a created session holds in the fake. */
interface Film {
  caller: Caller;
  body: CreateSessionBody;
  messages: SendMessageBody[];
  isStopped: boolean;
  session: SessionResource;
  video: VideoResource;
}

/** Film-making that keeps everything in memory and makes its "film" at once when told to. */
export class FakeFilms {
  readonly films: Film[] = [];
  /** Bytes that every signed link leads to. */
  readonly bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
  readonly sessions: SessionService;
  readonly videos: VideoService;
  readonly links: LinkService;
  readonly auth: AuthService;
  readonly styles: StyleService = createStyleService({
    catalogue: { styles: STYLES, voices: [], looks: [] },
  });
  #now = (): Date => new Date(1_700_000_000_000);
  readonly #signer = createLinkSigner(Buffer.from('secret of the fake'), () => this.#now());
  readonly #folder = mkdtempSync(join(tmpdir(), 'autokino-fake-'));
  readonly #file = join(this.#folder, 'film.mp4');

  constructor() {
    writeFileSync(this.#file, this.bytes);
    this.sessions = this.#createSessions();
    this.videos = {
      read: async (caller, videoId) =>
        this.#withLink(this.#find(caller, ({ video }) => video.id === videoId)),
    };
    this.links = { open: async (link) => this.#openLink(link) };
    this.auth = { authenticate: async (key) => (ACCOUNTS[key] ? { accountId: ACCOUNTS[key] } : null) };
  }

  /** Services for a server; areas that the fake does not know are absent. */
  services(): ApiServices {
    const { sessions, videos, links, auth, styles } = this;
    return fakeServices({ sessions, videos, links, auth, styles });
  }

  /** Removes the file that links lead to. */
  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Lets time be what a test says. */
  useClock(now: () => Date): void {
    this.#now = now;
  }

  /** Ends the work of the newest session. */
  finish(): void {
    const film = this.films.at(-1);
    if (!film) throw new Error('Nothing was created.');
    Object.assign(film.session, { status: 'completed', progress: 100, title: 'A film' });
    Object.assign(film.video, { status: 'completed', title: 'A film', duration: 12.5 });
  }

  #createSessions(): SessionService {
    const sessionOf = (caller: Caller, id: string): Film | undefined =>
      this.#find(caller, ({ session }) => session.session_id === id);
    return {
      allowedFileHosts: [],
      create: async (caller, body) => this.#create(caller, body),
      list: async () => ({ items: [], next: null }),
      read: async (caller, id) => {
        const film = sessionOf(caller, id);
        return film ? { ...film.session, video_url: this.#withLink(film)?.video_url ?? null } : null;
      },
      send: async (caller, id, body) => {
        const film = sessionOf(caller, id);
        const count = film?.messages.push(body);
        return film ? { session_id: id, run_id: `run-${count}`, title: film.session.title } : null;
      },
      stop: async (caller, id) => {
        const film = sessionOf(caller, id);
        if (film) film.isStopped = true;
        return film !== undefined;
      },
      remove: async (caller, id) => {
        const film = sessionOf(caller, id);
        if (film) this.films.splice(this.films.indexOf(film), 1);
        return film !== undefined;
      },
      videos: async (caller, id, page) => {
        const video = this.#withLink(sessionOf(caller, id));
        return video && pageOfList([video], page);
      },
      resource: async () => null,
    };
  }

  #create(caller: Caller, body: CreateSessionBody) {
    for (const field of ['avatar_id', 'voice_id', 'style_id'] as const) {
      if (body[field] === 'unknown')
        throw new AutokinoError('invalid_parameter', `There is no such ${field}.`, { parameter: field });
    }
    const number = this.films.length + 1;
    const createdAt = Math.floor(this.#now().getTime() / 1000);
    const session = emptySession(`session-${number}`, `video-${number}`, createdAt, body.prompt);
    const video = emptyVideo(`video-${number}`, createdAt);
    this.films.push({ caller, body, session, video, messages: [], isStopped: false });
    const status = 'generating' as const;
    return { session_id: session.session_id, status, video_id: video.id, created_at: createdAt };
  }

  #openLink(link: string) {
    const url = new URL(link, 'http://localhost');
    const { expires, signature } = Object.fromEntries(url.searchParams);
    if (!this.#signer.verify(url.pathname, { expires, signature })) throw new AutokinoError('forbidden');
    return { path: this.#file, contentType: 'video/mp4', downloadName: 'Ein Bär.mp4', entityTag: 'abc' };
  }

  #find(caller: Caller, isWanted: (film: Film) => boolean): Film | undefined {
    return this.films.find((film) => film.caller.accountId === caller.accountId && isWanted(film));
  }

  #withLink(film: Film | undefined): VideoResource | null {
    if (!film) return null;
    const isDone = film.video.status === 'completed';
    return {
      ...film.video,
      video_url: isDone ? this.#signer.sign(`/files/${film.video.id}/film.mp4`) : null,
    };
  }
}
