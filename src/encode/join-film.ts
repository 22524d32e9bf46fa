import { openSoundEncoder, SoundEncoder } from './encode-sound.js';
import { soundSettings } from './encoder-settings.js';
import {
  AVMEDIA_TYPE_VIDEO,
  check,
  CodecParameters,
  type FormatContext,
  openInput,
  type Packet,
  Rational,
  readPackets,
  type Stream,
} from './libav.js';
import { createMp4, type Mp4Writer } from './mp4-writer.js';
import { firstStream } from './probe-film.js';
import { readSound } from './read-sound.js';

/** A segment of a film, made by `encodeSegment`. */
export interface JoinedSegment {
  path: string;
  /** Frames it must have. */
  frameCount: number;
}

/** What makes a film. */
export interface JoinPlan {
  /** In the order of the film. */
  segments: JoinedSegment[];
  framesPerSecond: number;
  /** Sound file of the whole film, 48 kHz stereo; null: a film without sound. */
  sound: string | null;
  /** Title in the container. */
  title: string;
}

/**
 * Frames by which x264's pictures are shown later than they are decoded, with B-frames that others may lean on.
 * The same for every segment, since all have one encoder configuration.
 */
const REORDER_FRAMES = 2;

/**
 * Joins segments by stream copy and adds the sound as AAC, its length made exactly the pictures'. The index
 * comes first in the file.
 * @param path Where; an existing file is replaced
 * @param onProgress Called for each written packet
 */
export async function joinFilm(plan: JoinPlan, path: string, onProgress: () => void): Promise<void> {
  const film = createMp4(path, { title: plan.title, indexFirst: true });
  try {
    const stream = film.addStream(await parametersOf(plan));
    const pictures = new PictureWriter(film, stream, plan, onProgress);
    if (plan.sound === null) await film.start();
    else await writeSound(film, plan, plan.sound, (seconds) => pictures.writeUntil(seconds));
    await pictures.writeUntil(Number.POSITIVE_INFINITY);
    await film.finish();
  } finally {
    await film.close();
  }
}

/** Writes the sound, and before each of its packets the pictures that are decoded by then. */
async function writeSound(
  film: Mp4Writer,
  plan: JoinPlan,
  path: string,
  writePicturesUntil: (seconds: number) => Promise<void>,
): Promise<void> {
  const encoder = await openSoundEncoder();
  try {
    const stream = film.addStream(encoder);
    await film.start();
    const frameCount = plan.segments.reduce((sum, segment) => sum + segment.frameCount, 0);
    const sampleCount = Math.round((frameCount * soundSettings.sampleRate) / plan.framesPerSecond);
    const sound = new SoundEncoder(encoder, sampleCount, async (packet) => {
      await writePicturesUntil(Number(packet.pts) / soundSettings.sampleRate);
      await film.write(packet, stream, encoder.timeBase);
    });
    let heardCount = 0;
    const hasSound = await readSound(path, async ({ left, right }) => {
      heardCount += left.length;
      await sound.add(left, right);
    });
    if (!hasSound) throw new Error(`${path} has no sound.`);
    refuseOtherLength(heardCount, sampleCount, soundSettings.sampleRate / plan.framesPerSecond);
    await sound.finish();
  } finally {
    encoder.freeContext();
  }
}

/** A sound that is not as long as the pictures was made for another film. */
function refuseOtherLength(heardCount: number, sampleCount: number, samplesPerFrame: number): void {
  if (Math.abs(heardCount - sampleCount) <= samplesPerFrame) return;
  throw new Error(`The sound has ${heardCount} samples, the pictures last ${sampleCount}.`);
}

/** Copies the packets of all segments into the film, as far as asked. */
class PictureWriter {
  private readonly packets: AsyncGenerator<Packet>;
  private next: Packet | null = null;
  private readonly timeBase: Rational;
  private hasEnded = false;

  constructor(
    private readonly film: Mp4Writer,
    private readonly stream: Stream,
    plan: JoinPlan,
    private readonly onProgress: () => void,
  ) {
    this.timeBase = new Rational(1, plan.framesPerSecond);
    this.packets = joinedPackets(plan);
  }

  async writeUntil(seconds: number): Promise<void> {
    for (let packet = await this.peek(); packet !== null; packet = await this.peek()) {
      if (Number(packet.dts) * this.timeBase.toDouble() > seconds) return;
      await this.film.write(packet, this.stream, this.timeBase);
      this.next = null;
      this.onProgress();
    }
  }

  private async peek(): Promise<Packet | null> {
    if (this.next === null && !this.hasEnded) {
      const { value, done } = await this.packets.next();
      this.hasEnded = done === true;
      this.next = done === true ? null : value;
    }
    return this.next;
  }
}

/** Packets of all segments, their times counted in frames of the film. Refuses a segment that is not whole. */
async function* joinedPackets(plan: JoinPlan): AsyncGenerator<Packet> {
  const timeBase = new Rational(1, plan.framesPerSecond);
  let startFrame = 0;
  for (const segment of plan.segments) {
    const input = await openInput(segment.path);
    try {
      const stream = videoOf(input, segment.path);
      const seen = new Set<bigint>();
      for await (const packet of readPackets(input, stream.index)) {
        packet.rescaleTs(stream.timeBase, timeBase);
        if (packet.pts >= 0n && packet.pts < BigInt(segment.frameCount)) seen.add(packet.pts);
        packet.pts += BigInt(startFrame);
        packet.dts = BigInt(startFrame + seen.size - 1 - REORDER_FRAMES);
        packet.duration = 1n;
        yield packet;
      }
      if (seen.size !== segment.frameCount) {
        throw new Error(`${segment.path} has ${seen.size} frames in place of ${segment.frameCount}.`);
      }
      startFrame += segment.frameCount;
    } finally {
      await input.closeInput();
    }
  }
}

/** How the pictures of all segments are coded. Refuses segments that are not coded alike. */
async function parametersOf(plan: JoinPlan): Promise<CodecParameters> {
  let shared: CodecParameters | null = null;
  for (const { path } of plan.segments) {
    const input = await openInput(path);
    try {
      const parameters = videoOf(input, path).codecpar;
      if (shared === null) {
        shared = new CodecParameters();
        shared.alloc();
        check(parameters.copy(shared), 'describe the pictures');
      } else if (!isCodedAlike(shared, parameters)) {
        throw new Error(`${path} is not coded like the segments before it.`);
      }
    } finally {
      await input.closeInput();
    }
  }
  if (shared === null) throw new Error('A film needs at least one segment.');
  return shared;
}

function isCodedAlike(first: CodecParameters, second: CodecParameters): boolean {
  return (
    first.width === second.width &&
    first.height === second.height &&
    Buffer.compare(first.extradata ?? Buffer.alloc(0), second.extradata ?? Buffer.alloc(0)) === 0
  );
}

function videoOf(input: FormatContext, path: string): Stream {
  const stream = firstStream(input, AVMEDIA_TYPE_VIDEO);
  if (stream === null) throw new Error(`${path} has no pictures.`);
  return stream;
}
