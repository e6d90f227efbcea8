// `npm run fuzz -- [count] [first seed]`: thousands of damaged files, one report.
import { main } from './mutate';
import { seedFiles } from './seeds';

// SheetJS reports odd number formats of .ods files to the console; the report is what counts here.
console.error = () => undefined;

void main(process.argv.slice(2), seedFiles()).then((code) => {
  process.exitCode = code;
});
