import type { AvatarLook, AvatarProvider } from '../contract/avatar.js';

/** Looks of the presenters that the stage draws itself. Ids are those of the stage's cast. */
const LOOKS: readonly AvatarLook[] = [
  {
    id: 'maren',
    groupId: 'maren',
    name: 'Maren Okafor',
    gender: 'female',
    defaultVoiceId: 'flite-slt',
    role: null,
  },
];

/** Presenters drawn by the stage: always there, nothing to install. */
export function createIllustratedProvider(): AvatarProvider {
  return {
    contractVersion: 1,
    id: 'illustrated',
    looks: () => LOOKS.map((look) => ({ ...look })),
  };
}
