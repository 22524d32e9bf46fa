/** A look of a presenter: a person in an outfit. Its id is the contract's `avatar_id`. */
export interface AvatarLook {
  id: string;
  /** Person this look belongs to; a group id stands for its default look. */
  groupId: string;
  name: string;
  gender: 'female' | 'male' | 'none';
  /** Voice that fits the person. */
  defaultVoiceId: string;
  /** Role printed on the name strap when nothing better is known; null prints none. */
  role: string | null;
}

/** A source of presenters. Drawing them is the stage's own work (`stage/avatars`). Version 1 of the contract. */
export interface AvatarProvider {
  readonly contractVersion: 1;
  readonly id: string;
  looks(): AvatarLook[];
}
