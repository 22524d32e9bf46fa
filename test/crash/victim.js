// A server process without a face that the crash test kills. It opens a home, makes one film (or goes on with the
// one that an earlier victim began), and says at its end what became of it. Runs on the built product.
//
// VICTIM_HOME    folder of the state
// VICTIM_LOG     file to which every passed boundary is appended, one JSON a line
// VICTIM_PROMPT  what to film; or VICTIM_STORYBOARD, a storyboard as JSON
// VICTIM_KILL    boundary at which to die: `step:moment[:occurrence]`, or `frame:segment:number`
// VICTIM_FORGET  name of a step whose record is removed before the start: breaks the engine's promise on purpose
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../../dist/config.js';
import { openAutokino } from '../../dist/main.js';
import { createRenderPool } from '../../dist/render/render-pool.js';
import { DEFAULT_ACCOUNT_ID } from '../../dist/store/contract.js';
import { openStore } from '../../dist/store/open-store.js';

const { VICTIM_HOME: home, VICTIM_LOG: log, VICTIM_KILL: kill = '', VICTIM_FORGET: forget } = process.env;
const [killStep, killMoment, killOccurrence = '1'] = kill.split(':');
let occurrences = 0;

if (forget) await forgetRecords(forget);

const config = { ...readConfig({ ...process.env, AUTOKINO_HOME: home }), renderProcesses: 1 };
const pool = createRenderPool({ processes: config.renderProcesses, workFolder: `${home}/render` });
const autokino = await openAutokino(config, {
  renderer: { ...watched(pool), close: () => pool.close() },
  onPoint: ({ workflowId, step, moment }) => {
    write({ workflowId, step, moment });
    if (step !== killStep || moment !== killMoment) return;
    occurrences += 1;
    if (occurrences === Number(killOccurrence)) process.kill(process.pid, 'SIGKILL');
  },
});
const begun = `${home}.session`;
const sessionId = await begin();
writeFileSync(begun, sessionId);
const ended = await autokino.workflow.waitFor(DEFAULT_ACCOUNT_ID, sessionId);
await untilIdle();
const { rows: journal } = await autokino.store.pool.query(
  'select workflow_uuid as workflow, function_name as step from dbos.operation_outputs order by 1, function_id',
);
const report = {
  session: ended,
  video: await autokino.store.videos.find(DEFAULT_ACCOUNT_ID, ended.videoId),
  files: await autokino.store.sessions.files(DEFAULT_ACCOUNT_ID, ended.id),
  messages: await autokino.store.sessions.messages(DEFAULT_ACCOUNT_ID, ended.id, 40),
  events: await autokino.store.sessions.events(DEFAULT_ACCOUNT_ID, ended.id),
  journal,
};
await autokino.close();
process.send?.(report);
process.disconnect?.();

async function begin() {
  const [unfinished] = await autokino.store.sessions.unfinished();
  if (unfinished) return unfinished.id;
  if (existsSync(begun)) return readFileSync(begun, 'utf8');
  if (process.env.VICTIM_STORYBOARD) {
    const storyboard = JSON.parse(process.env.VICTIM_STORYBOARD);
    return (await autokino.workflow.createStoryboardSession(DEFAULT_ACCOUNT_ID, storyboard)).id;
  }
  const { SessionRequest } = await import('../../dist/workflow/session-request.js');
  const request = SessionRequest.parse({ prompt: process.env.VICTIM_PROMPT });
  return (await autokino.workflow.createSession(DEFAULT_ACCOUNT_ID, request)).id;
}

/** A session may read as completed a moment before its workflow has ended. */
async function untilIdle() {
  const active = `select 1 from dbos.workflow_status where status in ('PENDING', 'ENQUEUED')`;
  while ((await autokino.store.pool.query(active)).rows.length > 0) await wait(50);
}

/** The pool, dying in the middle of a segment when asked to. */
function watched(real) {
  const dying = (options) => ({
    ...options,
    onFrame: (frames) => {
      options.onFrame?.(frames);
      if (killStep === 'frame' && frames >= Number(killMoment)) process.kill(process.pid, 'SIGKILL');
    },
  });
  return {
    renderScene: (plan, output, options) => real.renderScene(plan, output, dying(options)),
    renderTransition: (plan, output, options) => real.renderTransition(plan, output, dying(options)),
    renderStill: (...given) => real.renderStill(...given),
    checkFit: (...given) => real.checkFit(...given),
  };
}

/** Removes what the journal says about a step, as if its record had been lost. */
async function forgetRecords(step) {
  const store = await openStore(home, { now: () => new Date(), newId: () => randomUUID() });
  await store.pool.query('delete from dbos.operation_outputs where function_name = $1', [step]);
  await store.close();
}

function write(line) {
  appendFileSync(log, `${JSON.stringify({ ...line, process: process.pid })}\n`);
}
