/** Says why a file cannot be used, in words for the person who sent it. The sentence goes on from "it". */
export class Unreadable extends Error {
  /** @param reason For example `is locked with a password` */
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Unreadable';
  }
}
