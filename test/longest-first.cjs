// The order of test files: those that take long begin first, so that no core waits for one of them at the end. Jest knows how long a file
// took only where it has run before.
const { default: Sequencer } = require('@jest/test-sequencer');

/** Folders whose files take tens of seconds, the longest first. */
const LONG = ['test/browser/', 'test/cli/', 'test/engine/', 'test/actions/'];

const rank = ({ path }) => {
  const found = LONG.findIndex((folder) => path.replaceAll('\\', '/').includes(folder));
  return found < 0 ? LONG.length : found;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
