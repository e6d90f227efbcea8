// How sure a proposed link is, as a person is told: in words, never as a figure that looks exact.

export const CONFIDENCES = ['sure', 'likely', 'perhaps'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const SURE = 0.85;
const LIKELY = 0.5;

/** 確か from 0.85 on, たぶん from 0.5 on, else もしかすると. */
export const confidenceOf = (probability: number): Confidence =>
  probability >= SURE ? 'sure' : probability >= LIKELY ? 'likely' : 'perhaps';
