import type { Director } from './agent/director.js';
import type { createOfflineDirector } from './agent/offline/offline-director.js';

/** The offline director, loaded with its language data when the first film asks for it, not at the start. */
export function createLazyDirector(parts: Parameters<typeof createOfflineDirector>[0]): Director {
  let loading: Promise<Director> | null = null;
  const load = (): Promise<Director> =>
    (loading ??= import('./agent/offline/offline-director.js').then((module) =>
      module.createOfflineDirector(parts),
    ));
  return {
    writeBrief: async (...given) => (await load()).writeBrief(...given),
    writeScript: async (...given) => (await load()).writeScript(...given),
    fitScript: async (...given) => (await load()).fitScript(...given),
    planStoryboard: async (...given) => (await load()).planStoryboard(...given),
    repairStoryboard: async (...given) => (await load()).repairStoryboard(...given),
    readMessage: async (...given) => (await load()).readMessage(...given),
    editStoryboard: async (...given) => (await load()).editStoryboard(...given),
  };
}
