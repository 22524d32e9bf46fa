import type { Brief, FilmRequest } from '../schema/brief.js';
import type { Reply } from '../schema/conversation.js';
import type { EditOperation } from '../schema/edit-operation.js';
import type { FitProblem } from '../schema/fit-problem.js';
import type { Script } from '../schema/script.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { VoiceTrack } from '../schema/voice-track.js';

/** Length of the film as it would be now, measured on real speech. */
export interface MeasuredLength {
  /** Length of the whole film in seconds. */
  filmSeconds: number;
  /** Body length of each scene in seconds, by scene id. */
  sceneSeconds: Record<string, number>;
}

/** A message of the user and what it is said about. */
export interface ConversationMoment {
  message: string;
  /**
   * `question`: the agent asked something; `draft`: a storyboard awaits approval; `film`: a film is done;
   * `stopped`: the work was stopped or has failed.
   */
  situation: 'question' | 'draft' | 'film' | 'stopped';
  /** The question that was asked; null in other situations. */
  question: string | null;
  /** The request as it is understood so far, with earlier answers worked in. */
  prompt: string;
  /** The newest storyboard; null before there is one. */
  storyboard: Storyboard | null;
}

/** What a change of a storyboard starts from. */
export interface EditContext {
  storyboard: Storyboard;
  /** Null when the film was made from a given storyboard. */
  brief: Brief | null;
  /** Length of each scene's body in seconds, by scene id, as it is now. */
  sceneSeconds: Record<string, number>;
}

/** A changed storyboard. Scenes that no operation names are the same, to the letter. */
export interface EditedStoryboard {
  storyboard: Storyboard;
  /** What could not be done, and what was done instead, as sentences for the user. */
  notes: string[];
}

/**
 * Decides what the film says and shows. Every method is pure: the same arguments give the same answer,
 * so that a step that runs twice changes nothing.
 */
export interface Director {
  /** Reads the request: what is asked, in which form, and what the film may say. */
  writeBrief(request: FilmRequest): Promise<Brief>;

  /** Writes what is said, section by section, with a picture in mind for each. */
  writeScript(brief: Brief): Promise<Script>;

  /**
   * Brings a script nearer to the asked length: content and pauses first, tempo (at most ±8 %) last.
   * Gives null when the film is near enough, or when nothing more can be done (the script's notes say why).
   * Called at most three times for a film.
   */
  fitScript(brief: Brief, script: Script, measured: MeasuredLength): Promise<Script | null>;

  /** Chooses kinds, rotation, transitions, style and presenter for a script whose speech is known. */
  planStoryboard(brief: Brief, script: Script, voice: VoiceTrack): Promise<Storyboard>;

  /** Shortens or splits the texts that the stage could not fit. Called at most three times for a film. */
  repairStoryboard(storyboard: Storyboard, problems: FitProblem[]): Promise<Storyboard>;

  /** Reads a message in its moment: approval, answer, changes, another film, or talk. */
  readMessage(moment: ConversationMoment): Promise<Reply>;

  /**
   * Carries changes out, in their order, on exactly what they name. The result may not fit the stage yet;
   * `repairStoryboard` follows as after planning.
   */
  editStoryboard(context: EditContext, operations: EditOperation[]): Promise<EditedStoryboard>;
}
