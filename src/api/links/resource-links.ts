import { open } from 'node:fs/promises';
import type { LinkSigner } from '../../deliver/link-signer.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { ContentHash } from '../../schema/identifiers.js';
import type { LinkedBlob, Resource } from '../../store/contract.js';
import type { LinkedFile, LinkOpener } from './link-service.js';

/** How paths of the files of a session's resources begin. */
export const RESOURCE_LINK_START = '/files/resources/';

/** Signed paths of a resource's files; null for what does not exist. */
export interface ResourceLinks {
  content: string | null;
  thumbnail: string | null;
  /** Stills of a draft's scenes by their place in the draft. */
  still(index: number): string | null;
}

/** Signs links to the files that a resource has. */
export function resourceLinks(resource: Resource, links: LinkSigner): ResourceLinks {
  const link = (name: string): string => links.sign(`${RESOURCE_LINK_START}${resource.id}/${name}`);
  return {
    content: resource.content && link('content'),
    thumbnail: resource.thumbnail && link('thumbnail'),
    still: (index) => (resource.metadata.scenes?.[index]?.still ? link(`scene-${index + 1}`) : null),
  };
}

/**
 * The file of a resource that a link's path means.
 * @throws AutokinoError `resource_not_found` when the resource or this file of it does not exist any more
 */
export const openResourceLink: LinkOpener = async (path, { store }) => {
  const [id = '', name = ''] = path.slice(RESOURCE_LINK_START.length).split('/');
  const resource = await store.sessions.resourceForLink(id);
  const wanted = resource && fileOf(resource, name);
  if (!wanted || !(await store.blobs.has(wanted.blob))) {
    throw new AutokinoError('resource_not_found', 'This file does not exist any more.');
  }
  return linkedFile(wanted, name, await store.blobs.localPath(wanted.blob));
};

/** A blob whose type is in its bytes has none here. */
type Wanted = { blob: ContentHash; mediaType: string | null };

function fileOf(resource: Resource, name: string): Wanted | LinkedBlob | null {
  if (name === 'content') return resource.content;
  if (name === 'thumbnail') return resource.thumbnail;
  const scene = /^scene-(\d{1,3})$/.exec(name);
  const still = scene && resource.metadata.scenes?.[Number(scene[1]) - 1]?.still;
  return still ? { blob: still, mediaType: null } : null;
}

async function linkedFile({ blob, mediaType }: Wanted, name: string, path: string): Promise<LinkedFile> {
  const contentType = mediaType ?? (await pictureType(path));
  const ending = ENDINGS[contentType.split(';')[0] ?? ''] ?? 'bin';
  return { path, contentType, downloadName: `${name}.${ending}`, entityTag: blob };
}

const ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'application/pdf': 'pdf',
};

/** Stills are of our own making: PNG or JPEG. */
async function pictureType(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === '\x89PNG' ? 'image/png' : 'image/jpeg';
  } finally {
    await file.close();
  }
}
