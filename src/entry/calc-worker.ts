// The Web Worker that works the open workbook's formulas out.
import type { CalculatorJob } from '../workbench/calc/calculator';
import { calculatorAnswers } from '../workbench/calc/serve-calculator';

const answerTo = calculatorAnswers();
self.onmessage = (event: MessageEvent<{ readonly id: number; readonly job: CalculatorJob }>) => {
  const { id, job } = event.data;
  void answerTo(job).then((answer) => self.postMessage({ id, answer }));
};
