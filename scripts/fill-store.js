// Fills a store for `bench-api.js`: one session goes through a whole film by the store's own doors, then its rows are
// copied inside the database, which takes seconds where thousands of films would take days.
import { finishedSession } from './bench-server.js';

const STEPS = ['brief', 'script', 'speech', 'storyboard', 'timeline', 'segments', 'sound', 'join', 'deliver'];
const SEGMENTS = 12;
const BLOB = 'a'.repeat(64);
const MODEL = 'model-session';

/** All that is recorded of a film, in its order. */
function changesOfFilm() {
  const progress = (percent) => ({ type: 'progress-changed', progress: percent });
  const steps = STEPS.flatMap((step, index) => [
    { type: 'step-started', step },
    { type: 'step-completed', step, milliseconds: 120 },
    progress(index * 2),
  ]);
  const segments = Array.from({ length: SEGMENTS }, (_, index) => [
    { type: 'segment-completed', segment: `segment-${index}`, frames: 90, isReused: false },
    progress(20 + index * 6),
  ]).flat();
  const film = {
    film: BLOB,
    thumbnail: BLOB,
    subtitlesSrt: BLOB,
    subtitlesWebVtt: BLOB,
    durationSeconds: 30,
  };
  return [
    { type: 'title-chosen', title: 'Why cities plant trees' },
    ...steps,
    { type: 'render-started', videoId: `${MODEL}v` },
    ...segments,
    { type: 'session-completed', film, resourceId: `${MODEL}f`, message: 'Your film is ready.' },
  ];
}

async function makeModel({ sessions }) {
  await sessions.create(finishedSession(MODEL));
  const key = { accountId: 'default', sessionId: MODEL, run: 1 };
  for (const [index, change] of changesOfFilm().entries()) {
    const isRecorded = await sessions.record(key, `change-${index}`, change);
    if (!isRecorded) throw new Error(`The store did not record ${JSON.stringify(change)}.`);
  }
  const model = await sessions.find('default', MODEL);
  if (model?.status !== 'completed') throw new Error(`The model session is ${model?.status}.`);
}

/** Columns of a table that are copied as they are, so that later columns come along by themselves. */
async function otherColumns(pool, table, own) {
  const { rows } = await pool.query(
    `select column_name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_identity = 'NO'`,
    [table],
  );
  return rows.map((row) => row.column_name).filter((name) => !(name in own));
}

/** Copies the model's rows of a table. @param own New values by column, as SQL over the number `n` */
async function copyRows(pool, table, own, count) {
  const others = await otherColumns(pool, table, own);
  const columns = [...Object.keys(own), ...others];
  const values = [...Object.values(own), ...others.map((name) => `model.${name}`)];
  const { rowCount } = await pool.query(
    `insert into ${table} (${columns.join(', ')})
      select ${values.join(', ')} from generate_series(1, ${count}) n, ${table} model
      where model.session_id = '${MODEL}'`,
  );
  return rowCount;
}

const idOf = (letter) => `md5('${letter}' || n)`;
const ageOf = `now() - n * interval '1 minute'`;

/**
 * @param store Store of an opened home
 * @param count Sessions to be stored
 */
export async function fillStore(store, count) {
  const { pool } = store;
  await makeModel(store);
  const session = { session_id: idOf('s') };
  await copyRows(pool, 'sessions', { ...session, video_id: idOf('v'), created_at: ageOf }, count);
  await copyRows(pool, 'videos', { ...session, video_id: idOf('v'), created_at: ageOf }, count);
  await copyRows(pool, 'runs', { ...session, run_id: idOf('r'), created_at: ageOf }, count);
  const messages = await copyRows(
    pool,
    'messages',
    { ...session, message_id: `md5(model.message_id || n)`, created_at: ageOf },
    count,
  );
  const events = await copyRows(pool, 'events', { ...session, created_at: ageOf }, count);
  await pool.query('analyze');
  const { rows } = await pool.query(
    `select session_id from sessions where session_id != '${MODEL}' order by created_at`,
  );
  return { ids: rows.map((row) => row.session_id), messages, events };
}
