import type { ContentHash } from '../../schema/identifiers.js';

/** Something that belongs to a session and is shown to its user: a draft, a film, a picture that was sent in. */
export interface Resource {
  id: string;
  accountId: string;
  sessionId: string;
  /** `draft`, `video`, `image`, `audio`, `document` … */
  type: string;
  source: 'generated' | 'user_uploaded';
  /** The thing itself; null for what is only described, like a draft. */
  content: LinkedBlob | null;
  /** A still of it. */
  thumbnail: LinkedBlob | null;
  /** The film that it is, for `video`. */
  videoId: string | null;
  /** Facts about it; a draft holds its scenes here. */
  metadata: ResourceMetadata;
  createdAt: Date;
}

/** A resource that is about to be added. */
export type NewResource = Omit<Resource, 'accountId' | 'sessionId' | 'createdAt'>;

/** Bytes with their type. */
export interface LinkedBlob {
  blob: ContentHash;
  /** `image/jpeg`, `application/pdf` … */
  mediaType: string;
}

/** Facts about a resource. Names as they stand in the HTTP contract. */
export interface ResourceMetadata {
  /** Scenes of a draft, in film order. */
  scenes?: DraftScene[];
  [fact: string]: unknown;
}

/** A scene as it is shown for review. */
export interface DraftScene {
  scene_id: string;
  /** From 1. */
  number: number;
  kind: string;
  narration: string;
  /** What is seen, in words. */
  picture: string;
  duration_seconds: number;
  /** A still of the scene once everything has arrived. */
  still: ContentHash | null;
}
