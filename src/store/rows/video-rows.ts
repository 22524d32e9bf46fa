import { type Selectable } from 'kysely';
import type { Video, VideoRows } from '../contract.js';
import type { VideoTable } from '../tables.js';
import { isBehind, pageOf } from './page.js';
import type { RowContext } from './row-context.js';

/** Videos in the database. */
export function createVideoRows({ database }: RowContext): VideoRows {
  const byId = (videoId: string) => database.selectFrom('videos').selectAll().where('video_id', '=', videoId);
  return {
    async find(accountId, videoId) {
      const row = await byId(videoId).where('account_id', '=', accountId).executeTakeFirst();
      return row === undefined ? null : toVideo(row);
    },
    async ofSession(accountId, sessionId, page) {
      const session = await database
        .selectFrom('sessions')
        .select('session_id')
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .executeTakeFirst();
      if (session === undefined) return null;
      const { after } = page;
      const rows = await database
        .selectFrom('videos')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where(isBehind(after, 'video_id'))
        .orderBy('created_at', 'desc')
        .orderBy('video_id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows.map(toVideo), page);
    },

    async findForLink(videoId) {
      const row = await byId(videoId).executeTakeFirst();
      return row === undefined ? null : toVideo(row);
    },
  };
}

function toVideo(row: Selectable<VideoTable>): Video {
  return {
    id: row.video_id,
    accountId: row.account_id,
    sessionId: row.session_id,
    status: row.status,
    title: row.title,
    film: row.film,
    thumbnail: row.thumbnail,
    subtitlesSrt: row.subtitles_srt,
    subtitlesWebVtt: row.subtitles_webvtt,
    durationSeconds: row.duration_seconds,
    failure:
      row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
    createdAt: row.created_at,
    completedAt: row.completed_at,
  };
}
