import { availableParallelism, totalmem } from 'node:os';
import { type Check, degraded, missing, present } from './check.js';

const OLDEST_NODE = [20, 19] as const;
const TRIED_PLATFORMS = ['linux-x64'];
const KNOWN_PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const WANTED_MEMORY_BYTES = 2 * 1024 ** 3;

/** Checks of the machine itself. */
export const machineChecks: Check[] = [
  { name: 'Node.js', look: async () => checkNode(process.versions.node) },
  { name: 'platform', look: async () => checkPlatform(`${process.platform}-${process.arch}`) },
  { name: 'memory and cores', look: async () => checkMemory(totalmem(), availableParallelism()) },
];

/** @param version as `process.versions.node` */
export function checkNode(version: string) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isNewEnough
    ? present(version)
    : missing(version, `Install Node.js ${OLDEST_NODE.join('.')} or newer.`);
}

/** @param platform operating system and processor: `linux-x64` */
export function checkPlatform(platform: string) {
  if (TRIED_PLATFORMS.includes(platform)) return present(platform);
  if (KNOWN_PLATFORMS.includes(platform)) {
    return degraded(
      `${platform}; all packages exist for it, but Autokino has not been tried on it`,
      'Please report what you find.',
    );
  }
  return missing(`${platform} is not supported`, `Use one of ${KNOWN_PLATFORMS.join(', ')}.`);
}

function checkMemory(bytes: number, cores: number) {
  const found = `${(bytes / 1024 ** 3).toFixed(1)} GB, ${cores} ${cores === 1 ? 'core' : 'cores'}`;
  if (bytes < WANTED_MEMORY_BYTES) {
    return degraded(found, 'Films want 2 GB; with less, set AUTOKINO_RENDER_PROCESSES=1.');
  }
  return present(found);
}
