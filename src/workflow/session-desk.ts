import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentHash } from '../schema/identifiers.js';
import type { ArtefactIndex, NewResource, RunKey, SessionChange } from '../store/contract.js';
import { hashOf } from '../util/content-hash.js';
import type { FilmParts } from './film-parts.js';
import type { JsonRef } from './json-ref.js';

/**
 * Where the steps of one run lay down their results. Each becomes a blob, is listed under the session and appears
 * under a readable name in `sessions/<id>/`, those of later runs in `run-2/` and so on. Doing any of it again changes
 * nothing.
 */
export class SessionDesk {
  readonly parts: FilmParts;
  readonly key: RunKey;
  readonly #artefacts: ArtefactIndex;
  /** Folder that shows the session's files to people. */
  readonly folder: string;

  constructor(parts: FilmParts, key: RunKey) {
    this.parts = parts;
    this.key = key;
    this.#artefacts = parts.store.artefactsOf(key.accountId);
    this.folder = join(parts.home, 'sessions', key.sessionId);
  }

  /** Lays a value down as JSON. @param name `storyboard.json` */
  async leaveJson<Value>(step: string, name: string, value: Value): Promise<JsonRef<Value>> {
    const blob = await this.putJson(value);
    await this.leave(step, name, blob);
    return blob;
  }

  /** Stores a value as JSON without listing it. */
  async putJson<Value>(value: Value): Promise<JsonRef<Value>> {
    return this.parts.store.blobs.put(Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
  }

  /** Lists a blob under a readable name. */
  async leave(step: string, name: string, blob: ContentHash): Promise<void> {
    const { accountId, sessionId, run } = this.key;
    const path = run === 1 ? name : `run-${run}/${name}`;
    await this.parts.store.sessions.recordFile(accountId, sessionId, { name: path, step, blob });
    await showAs(await this.parts.store.blobs.localPath(blob), join(this.folder, path));
  }

  /** Reads a value that a step laid down. */
  async read<Value>(ref: JsonRef<Value>): Promise<Value> {
    const bytes = await this.parts.store.blobs.get(ref);
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Value;
  }

  /**
   * Makes an artefact unless it was made before, and commits it once under its key.
   * @param key Hash of all that its bytes depend on.
   */
  async artefact(
    key: ContentHash,
    make: () => Promise<ContentHash>,
  ): Promise<{ blob: ContentHash; isReused: boolean }> {
    const known = await this.#artefacts.find(key);
    // An entry whose blob somebody deleted is made again: the same key gives the same bytes.
    if (known !== null && (await this.parts.store.blobs.has(known))) return { blob: known, isReused: true };
    return { blob: await this.#artefacts.commit(key, await make()), isReused: false };
  }

  /** The value of an artefact that was made before as JSON; null when it has to be made. */
  async known<Value>(key: ContentHash): Promise<Value | null> {
    const blob = await this.#artefacts.find(key);
    return blob !== null && (await this.parts.store.blobs.has(blob)) ? this.read<Value>(blob) : null;
  }

  /** Records a change of the session once for each key. */
  async record(key: string, change: SessionChange): Promise<void> {
    await this.parts.store.sessions.record(this.key, key, change);
  }

  /** Shows the user something that belongs to the session, once for each key. */
  async addResource(key: string, resource: NewResource): Promise<void> {
    await this.record(`resource:${key}`, { type: 'resource-added', resource });
  }

  /** Tells the user something, once. */
  async tell(text: string): Promise<void> {
    await this.record(`told:${hashOf(text)}`, {
      type: 'message-posted',
      role: 'model',
      messageType: 'text',
      content: text,
    });
  }

  /** A path for a file that is being made; each call gives another. */
  async workFile(ending: string): Promise<string> {
    const folder = join(this.parts.home, 'work');
    await mkdir(folder, { recursive: true });
    return join(folder, `${this.parts.newId()}${ending}`);
  }
}

/** A second name for the same bytes; a copy where the disk knows no second names. */
async function showAs(blobPath: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { force: true });
  await link(blobPath, path).catch(() => copyFile(blobPath, path));
}
