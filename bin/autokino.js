#!/usr/bin/env node
// Starts the command line. In a checkout that was not built yet (or whose sources are newer), builds first.
import { ensureBuilt } from './ensure-built.js';

await ensureBuilt();
const { main } = await import('../dist/cli/main.js');
await main(process.argv);
