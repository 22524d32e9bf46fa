// Makes a film over HTTP with nothing but fetch.
//   autokino serve                      (in another terminal)
//   AUTOKINO_API_KEY=… node examples/make-a-film.js "Why do cats purr?" cats.mp4
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const server = process.env.AUTOKINO_URL ?? 'http://127.0.0.1:4600';
const headers = { 'x-api-key': process.env.AUTOKINO_API_KEY ?? '', 'Content-Type': 'application/json' };
const [prompt = 'Why do cats purr? They purr when content, and also when hurt.', output = 'film.mp4'] =
  process.argv.slice(2);

/** Sends a request and gives the `data` of its answer. */
async function call(path, options = {}) {
  const answer = await fetch(server + path, { headers, ...options });
  const { data, error } = await answer.json();
  if (error) throw new Error(`${error.code}: ${error.message}`);
  return data;
}

const created = await call('/v3/video-agents', { method: 'POST', body: JSON.stringify({ prompt }) });
let session = await call(`/v3/video-agents/${created.session_id}`);
while (session.status !== 'completed' && session.status !== 'failed') {
  console.log(`${session.status} ${session.progress} %`);
  await wait(2000);
  session = await call(`/v3/video-agents/${created.session_id}`);
}
if (session.error) throw new Error(`${session.error.code}: ${session.error.message}`);

const video = await call(`/v3/videos/${created.video_id}`);
const film = await fetch(video.video_url);
await writeFile(output, Buffer.from(await film.arrayBuffer()));
console.log(`${output}: ${video.duration} s, "${video.title}"`);
