import { readFile, writeFile } from 'node:fs/promises';
import type { ConversationMoment, Director } from '../../src/agent/director.js';
import type { Overrides } from '../../src/main.js';
import type { VoiceProvider } from '../../src/providers/contract/voice.js';
import { Brief } from '../../src/schema/brief.js';
import type { Reply } from '../../src/schema/conversation.js';
import type { EditOperation } from '../../src/schema/edit-operation.js';
import type { FitProblem } from '../../src/schema/fit-problem.js';
import { Script } from '../../src/schema/script.js';
import { Storyboard } from '../../src/schema/storyboard.js';
import type { FilmRenderer } from '../../src/workflow/film-parts.js';

/** Small, quick parts that do real work of their own kind, and count it. */
export interface FakeParts extends Required<
  Pick<Overrides, 'director' | 'voices' | 'looks' | 'media' | 'renderer' | 'joiner'>
> {
  /** Plans that were rendered, by scene id or transition name. */
  rendered: string[];
  /** Narrations that were spoken, a line for each call. */
  spoken: string[];
  calls: { fitScript: number; repairStoryboard: number };
}

/** What tests change about the parts. */
export interface FakeBehaviour {
  /** How often the director wants the script fitted. */
  fittings?: number;
  /** How often the stage finds a text that does not fit. */
  misfits?: number;
  /** Called before each render; may wait or throw. */
  onRender?: (name: string, signal: AbortSignal | undefined) => Promise<void>;
}

const SAMPLE_RATE = 16_000;

/** Makes the parts. Films are two short lists with a melt between them. */
export function createFakeParts(behaviour: FakeBehaviour = {}): FakeParts {
  const rendered: string[] = [];
  const spoken: string[] = [];
  const calls = { fitScript: 0, repairStoryboard: 0 };
  return {
    rendered,
    spoken,
    calls,
    director: fakeDirector(calls, behaviour),
    voices: fakeVoices(spoken),
    looks: [
      {
        id: 'maren-blue',
        groupId: 'maren',
        name: 'Maren',
        gender: 'female',
        defaultVoiceId: 'tone',
        role: null,
      },
    ],
    media: { contractVersion: 1, id: 'no-pictures', findIcon: () => null, icon: () => null },
    renderer: fakeRenderer(rendered, behaviour),
    joiner: {
      async joinFilm({ segments, sound, output, title }) {
        const parts = await Promise.all(segments.map(({ path }) => readFile(path, 'utf8')));
        await writeFile(output, [title, ...parts, (await readFile(sound)).length].join('\n'));
      },
      close: async () => undefined,
    },
  };
}

function fakeDirector(calls: FakeParts['calls'], { fittings = 0 }: FakeBehaviour): Director {
  return {
    writeBrief: async (request) =>
      Brief.parse({
        form: 'topic',
        language: 'en',
        topic: request.prompt,
        askedSeconds: null,
        orientation: 'landscape',
        wantsPresenter: null,
        wantsMusic: false,
        captions: 'auto',
        styleId: request.styleId ?? 'quiet-harbor',
        presenterId: null,
        voiceId: request.voiceId ?? 'tone',
        tone: [],
        colors: [],
        literals: [],
        ending: null,
        body: request.prompt,
        notes: ['Only a topic was given.'],
        obstacle: /asdf/.test(request.prompt) ? OBSTACLE : null,
      }),
    writeScript: async (brief) => scriptOf(brief.topic, 0),
    async fitScript(brief, _script, measured) {
      calls.fitScript += 1;
      if (measured.filmSeconds <= 0) throw new Error('The measured film has no length.');
      return calls.fitScript <= fittings ? scriptOf(brief.topic, calls.fitScript) : null;
    },
    planStoryboard: async (brief, script) =>
      Storyboard.parse({
        title: script.title,
        language: 'en',
        orientation: 'landscape',
        styleId: brief.styleId,
        presenterId: null,
        voiceId: brief.voiceId,
        music: { enabled: false },
        seed: 1,
        scenes: script.sections.map(({ id, narration, idea }, index) => ({
          id,
          narration,
          content: idea,
          transition: index === 0 ? 'cut' : 'melt',
        })),
      }),
    async repairStoryboard(storyboard) {
      calls.repairStoryboard += 1;
      return { ...storyboard, title: `${storyboard.title} ${calls.repairStoryboard}` };
    },
    readMessage: async (moment) => readMessage(moment),
    async editStoryboard({ storyboard }, operations) {
      const edited = structuredClone(storyboard);
      for (const operation of operations) applyOperation(edited, operation);
      return { storyboard: edited, notes: [] };
    },
  };
}

const OBSTACLE = {
  reason: 'no-subject',
  explanation: 'There is no subject in this.',
  question: 'What is the film about?',
} as const;

/** Understands a handful of messages. */
function readMessage({ message, situation, prompt }: ConversationMoment): Reply {
  if (/^ok/i.test(message)) return { type: 'approval' };
  if (/^thanks/i.test(message)) return { type: 'talk', text: 'You are welcome.' };
  if (situation === 'question')
    return { type: 'amended-request', prompt: `${prompt} ${message}`.replace('asdf', '') };
  const rewrite = /^scene (\d): (.+)$/i.exec(message);
  if (rewrite?.[1] && rewrite[2]) {
    const operations = [{ type: 'rewrite-scene' as const, scene: Number(rewrite[1]), text: rewrite[2] }];
    return {
      type: 'edits',
      operations,
      summary: [`Scene ${rewrite[1]} says: ${rewrite[2]}`],
      isApproved: false,
    };
  }
  const another = /^now (.+)$/i.exec(message);
  if (another?.[1]) return { type: 'new-film', prompt: another[1] };
  return { type: 'question', question: 'Which scene?' };
}

function applyOperation(storyboard: Storyboard, operation: EditOperation): void {
  if (operation.type === 'set-voice') storyboard.voiceId = operation.voiceId;
  if (operation.type !== 'rewrite-scene') return;
  const scene = storyboard.scenes[operation.scene - 1];
  if (scene !== undefined) scene.narration = operation.text;
}

function scriptOf(topic: string, fitting: number): Script {
  const list = (first: string) => ({
    kind: 'list',
    headline: 'Facts',
    items: [{ text: first }, { text: 'Second' }],
  });
  const section = (id: string, narration: string) => ({
    id,
    role: 'point',
    narration,
    idea: list(id),
    weight: 1,
    fixed: false,
  });
  return Script.parse({
    title: topic.slice(0, 40),
    verbatim: false,
    sections: [section('first', topic), section('second', `${topic}, said again${'.'.repeat(fitting + 1)}`)],
    notes: fitting === 0 ? [] : [`Fitted ${fitting} times.`],
  });
}

/** Speaks a tone of a fifth of a second for each word. */
function fakeVoices(spoken: string[]): VoiceProvider {
  const wordSeconds = 0.2;
  return {
    contractVersion: 1,
    id: 'tone',
    voices: () => [
      {
        id: 'tone',
        name: 'Tone',
        gender: 'female',
        language: 'en',
        wordsPerMinute: 300,
        description: 'A tone.',
      },
    ],
    async speak({ words }) {
      spoken.push(words.map(({ written }) => written).join(' '));
      const samples = new Float32Array(Math.round(words.length * wordSeconds * SAMPLE_RATE));
      samples.forEach((_, at) => (samples[at] = 0.3 * Math.sin((2 * Math.PI * 220 * at) / SAMPLE_RATE)));
      return {
        samples,
        sampleRate: SAMPLE_RATE,
        words: words.map(({ written }, index) => ({
          text: written,
          startSeconds: index * wordSeconds,
          endSeconds: (index + 1) * wordSeconds,
        })),
        visemes: [{ viseme: 'aa', startSeconds: 0, endSeconds: words.length * wordSeconds }],
      };
    },
  };
}

/** Writes its plan's name where the pictures would be. */
function fakeRenderer(rendered: string[], behaviour: FakeBehaviour): FilmRenderer {
  let misfits = behaviour.misfits ?? 0;
  const render = async (
    name: string,
    frameCount: number,
    output: string,
    options: { signal?: AbortSignal; onFrame?: (frames: number) => void },
  ): Promise<void> => {
    await behaviour.onRender?.(name, options.signal);
    for (let frame = 1; frame <= frameCount; frame++) options.onFrame?.(frame);
    rendered.push(name);
    await writeFile(output, `${name}: ${frameCount} frames`);
  };
  return {
    renderScene: (plan, output, options) => render(plan.scene.id, plan.timing.frameCount, output, options),
    renderTransition: (plan, output, options) => render(plan.name, plan.frameCount, output, options),
    renderStill: (plan, frame, output) => writeFile(output, `still of ${plan.scene.id} at ${frame}`),
    async checkFit(storyboard): Promise<FitProblem[]> {
      if (misfits === 0) return [];
      misfits -= 1;
      const sceneId = storyboard.scenes[0]?.id ?? '';
      return [
        {
          sceneId,
          field: 'headline',
          text: 'Facts',
          maximumCharacters: 3,
          maximumLines: 1,
          minimumSizePixels: 20,
        },
      ];
    },
    close: async () => undefined,
  };
}
