import type { LinkSigner } from '../../deliver/link-signer.js';
import type { ShownResource } from '../../schema/http/shown-resource.js';
import type { DraftScene, Resource, Video } from '../../store/contract.js';
import { filmLinks } from '../links/film-links.js';
import { type ResourceLinks, resourceLinks } from '../links/resource-links.js';
import { unixSeconds } from '../unix-seconds.js';

/**
 * A resource row in the contract's words, with freshly signed links as paths.
 * @param video The film that the resource is, when it is one
 */
export function shownResource(resource: Resource, video: Video | null, signer: LinkSigner): ShownResource {
  const links = resourceLinks(resource, signer);
  const film = video && filmLinks(video, signer);
  return {
    resource_id: resource.id,
    resource_type: resource.type,
    source_type: resource.source,
    url: film?.film ?? links.content,
    thumbnail_url: film?.thumbnail ?? links.thumbnail,
    preview_url: null,
    created_at: unixSeconds(resource.createdAt),
    metadata: shownMetadata(resource, links),
  };
}

/** A film is named by its id. Hashes of stills stay inside; each scene gets a link in their place. */
function shownMetadata({ metadata, videoId }: Resource, links: ResourceLinks): Record<string, unknown> {
  const { scenes, ...others } = metadata;
  const facts = videoId === null ? others : { ...others, video_id: videoId };
  if (scenes === undefined) return facts;
  return { ...facts, scenes: scenes.map((scene, index) => shownScene(scene, links.still(index))) };
}

function shownScene(scene: DraftScene, still: string | null): object {
  const shown: Partial<DraftScene> = { ...scene };
  delete shown.still;
  return { ...shown, thumbnail_url: still };
}
