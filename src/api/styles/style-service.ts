import type { StyleItem } from '../../schema/http/style-item.js';
import type { Page, PageRequest } from '../../store/contract.js';
import { pageOfList } from '../pagination.js';
import type { ServedParts } from '../services.js';

/** Visual styles that a session can use. */
export interface StyleService {
  /**
   * Styles in the order of the catalogue.
   * @param tag Shelf on which they must stand; null: all. A shelf that nobody knows is empty
   */
  list(tag: string | null, page: PageRequest): Promise<Page<StyleItem>>;
}

/** Lists the styles of the catalogue. */
export function createStyleService({ catalogue }: Pick<ServedParts, 'catalogue'>): StyleService {
  return {
    async list(tag, page) {
      const fitting = catalogue.styles.filter(
        ({ tags }) => tag === null || tags.some((shelf) => shelf === tag),
      );
      const { items, next } = pageOfList(fitting, page);
      return {
        next,
        items: items.map((style) => ({
          style_id: style.id,
          name: style.name,
          thumbnail_url: null,
          preview_video_url: null,
          tags: style.tags,
          aspect_ratio: style.aspectRatio,
        })),
      };
    },
  };
}
