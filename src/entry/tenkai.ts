// The command line's composition root: its solver and its readers run in threads beside it.
import path from 'node:path';
import { main } from '../cli/main';
import { nodeReaders } from './node-readers';
import { nodeSolver } from './node-solver';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

void main(process.argv.slice(2), {
  solver: () => nodeSolver(path.join(__dirname, 'solver-thread.js')),
  readers: (threads) => nodeReaders(path.join(__dirname, 'read-thread.js'), threads),
}).then((status) => {
  process.exitCode = status;
});
