// Lets a real worker thread run the solver from its TypeScript source, without a build.
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

require.extensions['.ts'] = (module, file) => {
  const { outputText } = ts.transpileModule(fs.readFileSync(file, 'utf8'), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
    fileName: file,
  });
  module._compile(outputText, file);
};
require(path.resolve(__dirname, '../../src/entry/solver-thread.ts'));
