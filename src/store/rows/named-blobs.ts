import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ContentHash } from '../../schema/identifiers.js';
import type { Tables } from '../tables.js';

/**
 * Every blob that rows of sessions and assets name, also those of bytes that a request or a message brought along and
 * that no step has read yet. The artefact index does not count: what it knows can be made again.
 * @param condition Which rows: over `session_id`, which assets of no session have as null
 */
export async function namedBlobs(
  database: Kysely<Tables>,
  condition: RawBuilder<unknown>,
): Promise<Set<ContentHash>> {
  const found = await sql<{ blob: string | null }>`
    select blob from session_files where ${condition}
    union select blob from storyboards where ${condition}
    union select blob from assets where ${condition}
    union select film from videos where ${condition}
    union select thumbnail from videos where ${condition}
    union select subtitles_srt from videos where ${condition}
    union select subtitles_webvtt from videos where ${condition}
    union select content->>'blob' from resources where ${condition}
    union select thumbnail->>'blob' from resources where ${condition}
    union select scene->>'still' from resources,
      jsonb_array_elements(case when jsonb_typeof(metadata->'scenes') = 'array' then metadata->'scenes' else '[]' end)
      as scene where ${condition}
    union select (regexp_matches(request::text, '"blob:([0-9a-f]{64})"', 'g'))[1] from sessions where ${condition}
    union select (regexp_matches(input::text, '"blob:([0-9a-f]{64})"', 'g'))[1] from runs
      where ${condition}`.execute(database);
  return new Set(found.rows.flatMap(({ blob }) => (blob === null ? [] : [blob])));
}
