#!/usr/bin/env node
// Starts the command line. In a checkout that was not built yet (or whose sources are newer), builds first.
import { ensureBuilt } from './ensure-built.js';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`autokino: Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
try {
  ensureBuilt();
} catch (error) {
  console.error(`autokino: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
const { main } = await import('../dist/cli/main.js');
await main(process.argv);
