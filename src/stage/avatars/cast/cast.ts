import { AutokinoError } from '../../../errors/autokino-error.js';
import type { Person } from '../person.js';
import { maren } from './maren.js';

const CAST: ReadonlyMap<string, Person> = new Map([maren].map((person) => [person.id, person]));

/** The drawn person of a look. Throws `avatar_not_usable` when the look is not in the cast. */
export function personOf(lookId: string): Person {
  const person = CAST.get(lookId);
  if (person === undefined) {
    const known = [...CAST.keys()].join(', ');
    throw new AutokinoError('avatar_not_usable', `There is no presenter "${lookId}". There are: ${known}.`);
  }
  return person;
}
