/** Place in a list that is ordered from the newest to the oldest row. */
export interface PageCursor {
  createdAt: Date;
  /** Tells rows of the same moment apart. */
  id: string;
}

/** The part of a list that is asked for. */
export interface PageRequest {
  /** Most items, at least 1. */
  limit: number;
  /** Last item of the page before; null: from the newest. */
  after: PageCursor | null;
}

/** A part of a list. It stays the same while newer rows arrive. */
export interface Page<Item> {
  items: Item[];
  /** Where the next page goes on; null: this was the last one. */
  next: PageCursor | null;
}
